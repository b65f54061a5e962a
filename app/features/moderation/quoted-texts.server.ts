import { answerPath } from '~/features/answers/answer-path'
import { commentPath } from '~/features/comments/comment-path'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import type { WorkKind } from '~/features/revisions/work'
import { join, rows, sql } from '~/platform/sql.server'

/** The beginning of a text, as moderators read it before they decide. */
export interface QuotedText {
  id: string
  work: WorkKind
  /** "question", "answer". */
  noun: string
  /** Of its post. */
  title: string
  path: string
  /** How it begins, as it was typed. */
  words: string
  cut: boolean
  author: { id: string; handle: string; name: string; avatar: string | null }
  at: number
  space: { slug: string; name: string }
  /** Why it is out of sight, and what its author says to that. */
  aside: { reason: string; asked: string } | null
}

interface Found {
  id: string
  work: WorkKind
  kind: Kind
  answerId: string | null
  postId: string
  slug: string
  title: string
  words: string
  length: number
  at: number
  authorId: string
  handle: string
  name: string
  avatar: string | null
  spaceSlug: string
  spaceName: string
  reason: string | null
  asked: string
}

const LENGTH = 600

/** The beginnings of these texts, whatever they are. One query. Danger: asks nobody whether they may be read. */
export function quotedTexts(ids: string[]): Map<string, QuotedText> {
  if (ids.length === 0) return new Map()
  const those = join(ids)
  const found = rows<Found>(sql`
    select t.*, p.kind, p.slug, p.title, u.handle, u.name, u.avatar, s.slug "spaceSlug", s.name "spaceName",
      d.reason, d.asked
    from (
      select id, 'posts' work, null "answerId", id "postId", case when body = '' then excerpt else substr(body, 1, ${LENGTH}) end words,
        length(body) length, "createdAt" at, "authorId" from "Post" where id in (${those})
      union all select id, 'answers', id, "postId", substr(body, 1, ${LENGTH}), length(body), "createdAt", "authorId"
        from "Answer" where id in (${those})
      union all select id, 'comments', "answerId", "postId", substr(body, 1, ${LENGTH}), length(body), "createdAt",
        "authorId" from "Comment" where id in (${those})) t
    join "Post" p on p.id = t."postId" join "User" u on u.id = t."authorId" join "Space" s on s.id = p."spaceId"
    left join "Deletion" d on t.id in (d."postId", d."answerId", d."commentId")`)
  return new Map(found.map((text) => [text.id, viewOf(text)]))
}

function viewOf({ authorId, handle, name, avatar, spaceSlug, spaceName, ...text }: Found): QuotedText {
  const { id, work, kind, title, words, length, at, reason, asked } = text
  return {
    ...{ id, work, title, words, at, path: pathOf(text), cut: length > LENGTH },
    noun: work === 'posts' ? kind : work === 'answers' ? 'answer' : 'comment',
    author: { id: authorId, handle, name, avatar },
    space: { slug: spaceSlug, name: spaceName },
    aside: reason === null ? null : { reason, asked },
  }
}

function pathOf({
  id,
  work,
  postId,
  slug,
  answerId,
}: Pick<Found, 'id' | 'work' | 'postId' | 'slug' | 'answerId'>) {
  const post = { id: postId, slug }
  if (work === 'posts') return postPath(post)
  return work === 'answers' ? answerPath(post, id) : commentPath({ id, answerId, post })
}
