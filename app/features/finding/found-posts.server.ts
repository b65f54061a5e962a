import type { Hit } from '#search/index'
import type { Viewer } from '~/features/accounts/viewer'
import { type PostColumns, postColumns, postJoins } from '~/features/feed/post-columns.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, rows, sql } from '~/platform/sql.server'
import { timesApplied } from './applied-uses.server'
import { currentTitle } from './current-title'
import { passageAnswers } from './passage-answers.server'
import type { FoundPost } from './search-view'

/**
 * The hits as the database knows them now. Whatever the viewer may not read, or is gone, is left out: search may be a
 * moment behind. Four queries for all.
 */
export function foundPosts(viewer: Viewer, hits: Hit[]): FoundPost[] {
  if (hits.length === 0) return []
  const ids = join(hits.map(({ id }) => id))
  const posts = rows<PostColumns & { meTooCount: number }>(
    sql`select ${postColumns}, p."meTooCount" from "Post" p ${postJoins} where p.id in (${ids}) and ${visibleToSql(viewer)}`,
  )
  const filed = rows<{ postId: string; slug: string }>(
    sql`select pt."postId", t.slug from "PostTopic" pt join "Topic" t on t.id = pt."topicId"
        where pt."postId" in (${ids}) order by t.slug`,
  )
  const applied = timesApplied(posts.map(({ id }) => id))
  const answers = passageAnswers(hits.filter(({ id }) => posts.some((post) => post.id === id)))
  return hits.flatMap((hit) => {
    const post = posts.find(({ id }) => id === hit.id)
    if (!post) return []
    const topics = filed.filter(({ postId }) => postId === post.id).map(({ slug }) => slug)
    return {
      ...post,
      accepted: post.accepted === 1,
      contested: post.contested === 1,
      endorsed: post.endorsed === 1,
      duplicate: post.duplicate === 1,
      topics,
      applied: applied.get(post.id) ?? 0,
      because: null,
      reasons: hit.reasons,
      answer: answers.get(post.id) ?? null,
      ...markedText(post, hit),
    }
  })
}

/** What search marked, where it still is what the post says. */
function markedText(post: PostColumns, hit: Hit) {
  const hasPassage = hit.passage.some(({ marked }) => marked)
  return {
    markedTitle: currentTitle(post.title, hit.title),
    passage: hasPassage ? hit.passage : [],
    // One of the two is drawn; the other need not travel.
    excerpt: hasPassage ? '' : post.excerpt,
    hypothesis: hasPassage ? null : post.hypothesis,
  }
}
