import { row, sql } from '~/platform/sql.server'
import type { Happening } from './happening'
import type { Told } from './notice-events'
import { chainsOf } from './told-post.server'

// What somebody is told by name: nobody follows it.

interface Occurred {
  at: Date
  actorId: string
}

/** What another feature wants somebody to be told. */
export function toldByName(told: Told, at: Date): Happening {
  const {
    kind,
    fact,
    thread,
    bundle,
    page,
    path = page,
    title = '',
    actorId,
    postId = null,
    spaceId = null,
  } = told
  return {
    ...{ kind, fact, thread, bundle, page, path, title, at, actorId, postId, spaceId },
    ...{ answerId: null, commentId: null, stage: null, authorId: null, answerAuthorId: null },
    ...{ personId: null, followersToo: { post: false, person: false, space: false } },
    topics: postId ? chainsOf(postId) : [],
    mentions: { people: [], groups: [] },
    asked: { people: told.to, mutable: told.mutable ?? false },
  }
}

/** A topic that somebody proposed was approved, or declined: then only its name is left. */
export function topicDecided(
  decided: { topicId: string; name?: string; proposedById?: string | null },
  { at, actorId }: Occurred,
): Happening | null {
  const declined = decided.name !== undefined
  const topic = declined
    ? { name: decided.name ?? '', slug: null, proposedById: decided.proposedById ?? null }
    : row<{ name: string; slug: string; proposedById: string | null }>(
        sql`select name, slug, "proposedById" from "Topic" where id = ${decided.topicId}`,
      )
  if (!topic?.proposedById) return null
  const page = topic.slug ? `/topics/${topic.slug}` : '/topics'
  const fact = `topic-decided:${decided.topicId}`
  const title = `${topic.name}: ${declined ? 'not taken up' : 'approved'}`
  const to = [topic.proposedById]
  return toldByName({ kind: 'topic-decided', to, actorId, fact, thread: fact, page, title }, at)
}

/** Somebody got a seat in a space; leaving one, or another role, is told to nobody. */
export function spaceJoined(
  { spaceId, personId, role }: { spaceId: string; personId: string; role: string | null },
  { at, actorId }: Occurred,
): Happening | null {
  const space = row<{ slug: string; name: string; joinedAt: number }>(sql`
    select s.slug, s.name, m."joinedAt" from "Space" s
    join "SpaceMember" m on m."spaceId" = s.id and m."userId" = ${personId} where s.id = ${spaceId}`)
  if (!role || !space) return null
  // A change of role comes as the same event; the seat it is about is the same, so it is the same fact.
  const fact = `space-joined:${spaceId}:${personId}:${space.joinedAt}`
  const page = `/spaces/${space.slug}`
  const title = space.name
  return toldByName(
    { kind: 'space-joined', to: [personId], actorId, fact, thread: fact, page, title, spaceId },
    at,
  )
}
