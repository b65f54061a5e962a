import { row, rows, sql } from '~/platform/sql.server'
import type { Happening } from './happening'
import { mentionedIn } from './mentioned.server'
import { aboutPost, chainsOf, type ToldPost, toldPost } from './told-post.server'

interface Occurred {
  at: Date
  actorId: string
}

/** A post was published. */
export function postHappening(postId: string, occurred: Occurred): Happening | null {
  const post = toldPost(postId)
  if (!post) return null
  return {
    ...aboutPost(post, occurred),
    ...{ kind: 'post', stage: 'post', fact: `post:${postId}`, thread: `post:${postId}` },
    personId: post.authorId,
    mentions: mentionedIn(post.text),
  }
}

/**
 * A post was edited. That an experiment came to its end is told to all who follow it; otherwise only who is newly
 * mentioned, and who follows a topic that the post was not in before, hears of it.
 */
export function editHappening(postId: string, revision: number, occurred: Occurred): Happening | null {
  const post = toldPost(postId)
  const [before, after] = post ? versions(post, revision) : []
  if (!post || !before) return null
  const wasIn = new Set(before.topics?.split(', '))
  const mentions = mentionedIn(textOf(after) ?? post.text, textOf(before) ?? '')
  const status = after?.status ?? post.status
  if (status === 'concluded' && before.status !== 'concluded') {
    return {
      ...aboutPost(post, occurred),
      ...{
        kind: 'concluded',
        stage: 'conclusion',
        fact: `concluded:${postId}`,
        thread: `concluded:${postId}`,
      },
      ...{ personId: post.authorId, mentions },
    }
  }
  return {
    ...aboutPost(post, occurred),
    ...{ kind: 'post', stage: 'post', fact: `post:${postId}`, thread: `post:${postId}` },
    topics: chainsOf(postId, (slug) => !wasIn.has(slug)),
    followersToo: { post: false, person: false, space: false },
    ...{ personId: null, mentions },
  }
}

/** A post came from another space: whoever follows the one it is in now, and had not heard of it, does. */
export function moveHappening(postId: string, toSpaceId: string, at: Date): Happening | null {
  const post = toldPost(postId)
  if (post?.spaceId !== toSpaceId) return null
  return {
    // Its author wrote it, whoever moved it.
    ...aboutPost(post, { at, actorId: post.authorId }),
    ...{ kind: 'post', stage: 'post', fact: `post:${postId}`, thread: `post:${postId}` },
    topics: chainsOf(postId, () => false),
    followersToo: { post: false, person: false, space: true },
    ...{ personId: null, mentions: { people: [], groups: [] } },
  }
}

/** The values that an edit replaced, and those that a later edit replaced in turn (none: they still stand). */
function versions({ id }: ToldPost, revision: number): Record<string, string>[] {
  const found = rows<{ number: number; snapshot: string }>(sql`
    select number, snapshot from "Revision" where "postId" = ${id} and number in (${revision}, ${revision + 1})
    order by number`)
  if (found[0]?.number !== revision) return []
  return found.map(({ snapshot }) => JSON.parse(snapshot))
}

function textOf(values: Record<string, string> | undefined): string | null {
  if (!values) return null
  const { body, whatHappened, why, doDifferently, method, result } = values
  return [body, whatHappened, why, doDifferently, method, result].filter(Boolean).join(' ')
}

interface ToldReply {
  /** Where it stands by now: it may have gone under another post since. */
  postId: string
  authorId: string
  body: string
  answerId: string | null
  answerAuthorId: string | null
}

/** A question was answered, or (with the number of the text before) an answer was edited. */
export function answerHappening(
  { answerId, revision }: { answerId: string; revision?: number },
  occurred: Occurred,
): Happening | null {
  const answer = row<ToldReply>(sql`
    select a."postId", a."authorId", a.body, a.id "answerId", null "answerAuthorId" from "Answer" a
    where a.id = ${answerId} and not exists (select 1 from "Deletion" d where d."answerId" = a.id)`)
  const post = answer && toldPost(answer.postId)
  if (!post) return null
  const before = revision === undefined ? null : textBefore(sql`"answerId" = ${answerId}`, revision)
  return {
    ...aboutPost(post, occurred),
    ...{ kind: 'answer', stage: 'answer', fact: `answer:${answerId}`, thread: `answer:${post.id}`, answerId },
    ...{ personId: answer.authorId, mentions: mentionedIn(answer.body, before ?? '') },
    ...(revision !== undefined && ONLY_MENTIONS),
  }
}

/** Somebody commented on a post or an answer, or edited a comment. */
export function commentHappening(
  { commentId, revision }: { commentId: string; revision?: number },
  occurred: Occurred,
): Happening | null {
  const comment = row<ToldReply>(sql`
    select c."postId", c."authorId", c.body, c."answerId", a."authorId" "answerAuthorId" from "Comment" c
    left join "Answer" a on a.id = c."answerId"
    where c.id = ${commentId} and not exists
      (select 1 from "Deletion" d where d."commentId" = c.id or d."answerId" = c."answerId")`)
  const post = comment && toldPost(comment.postId)
  if (!post) return null
  const { answerId, answerAuthorId } = comment
  const before = revision === undefined ? null : textBefore(sql`"commentId" = ${commentId}`, revision)
  return {
    ...aboutPost(post, occurred),
    ...{
      kind: 'comment',
      stage: 'comment',
      fact: `comment:${commentId}`,
      answerId,
      answerAuthorId,
      commentId,
    },
    thread: `comment:${answerId ?? post.id}`,
    ...{ personId: comment.authorId, mentions: mentionedIn(comment.body, before ?? '') },
    ...(revision !== undefined && ONLY_MENTIONS),
  }
}

/** An answer was accepted, and is so still. */
export function acceptanceHappening(answerId: string, occurred: Occurred): Happening | null {
  const found = row<{ postId: string; authorId: string }>(sql`
    select a."postId", a."authorId" from "AcceptedAnswer" x join "Answer" a on a.id = x."answerId"
    where x."answerId" = ${answerId} and not exists (select 1 from "Deletion" d where d."answerId" = a.id)`)
  const post = found && toldPost(found.postId)
  if (!post) return null
  return {
    ...aboutPost(post, occurred),
    ...{ kind: 'accepted', stage: 'conclusion', fact: `accepted:${answerId}`, thread: `accepted:${post.id}` },
    ...{ answerId, answerAuthorId: found.authorId, personId: found.authorId },
    mentions: { people: [], groups: [] },
  }
}

/** An edit of what followers were told of already is no news to them. */
const ONLY_MENTIONS = {
  answerAuthorId: null,
  topics: [],
  personId: null,
  followersToo: { post: false, person: false, space: false },
}

function textBefore(which: ReturnType<typeof sql>, revision: number): string {
  const found = row<{ snapshot: string }>(
    sql`select snapshot from "Revision" where ${which} and number = ${revision}`,
  )
  return found ? (JSON.parse(found.snapshot).body ?? '') : ''
}
