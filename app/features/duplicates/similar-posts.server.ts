import type { Viewer } from '~/features/accounts/viewer'
import { nearestToText } from '~/features/finding/nearest-to-text.server'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { toPlainText } from '~/platform/markdown/plain-text'
import { join, rows, sql } from '~/platform/sql.server'
import { leadingOn } from './leading-on.server'
import { isEnough, type SimilarPost } from './similar-view'

const SHOWN = 5
/** Some are gone, and several may have been closed into one. */
const ASKED = 10
const SAID_LENGTH = 220

interface Found extends Omit<SimilarPost, 'says' | 'from'> {
  start: string
  summary: string | null
  hypothesis: string | null
  resultHtml: string | null
  acceptedHtml: string | null
}

/**
 * Posts like the one that somebody is writing, which they may read, the nearest first; none below three words of a title. For a duplicate stands
 * its original. One query.
 * @param except the post itself, where it is there already
 */
export async function similarPosts(
  viewer: Viewer,
  written: { title: string; text: string },
  except: string | null = null,
): Promise<SimilarPost[]> {
  if (!isEnough(written)) return []
  const nearest = await nearestToText(viewer.spaceIds, written, ASKED)
  if (nearest.length === 0) return []
  const found = rows<Found>(sql`
    with recursive ${leadingOn(sql`select p.id from "Post" p where p.id in (${join(nearest)})`)}
    select l.start, p.id, p.slug, p.title, p.kind, p."createdAt", n.summary, e.hypothesis, e."resultHtml",
      (select a."bodyHtml" from "AcceptedAnswer" c join "Answer" a on a.id = c."answerId"
        where c."postId" = p.id and not exists (select 1 from "Deletion" d where d."answerId" = a.id)) "acceptedHtml"
    from leading l join "Post" p on p.id = l.id
    left join "Lesson" n on n."postId" = p.id
    left join "Experiment" e on e."postId" = p.id
    where ${visibleToSql(viewer)} and p.id <> ${except ?? ''}
      and not exists (select 1 from "DuplicateClosure" d where d."postId" = p.id)`)
  const inOrder = nearest.flatMap((start) => found.find((post) => post.start === start) ?? [])
  return [...new Map(inOrder.map((post) => [post.id, post])).values()].slice(0, SHOWN).map(viewOf)
}

function viewOf({ id, slug, title, kind, createdAt, ...post }: Found): SimilarPost {
  const { acceptedHtml, summary, hypothesis, resultHtml } = post
  const own = summary || (resultHtml && toPlainText(resultHtml)) || hypothesis || ''
  return {
    ...{ id, slug, title, kind: kind as Kind, createdAt },
    says: firstLines(acceptedHtml === null ? own : toPlainText(acceptedHtml)),
    from: acceptedHtml === null ? 'post' : 'accepted-answer',
  }
}

/** Up to the last whole word that fits. */
function firstLines(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= SAID_LENGTH ? flat : `${flat.slice(0, SAID_LENGTH).replace(/\s+\S*$/, '')} …`
}
