import { type Followed, type Level, levelsTelling, type Stage } from '~/features/follows/follow-levels'
import type { Happening } from './happening'
import type { Channel, NoticeKindName } from './notice-kinds'
import { REASONS, type Reason } from './notice-reasons'

/** How somebody stands to what happened. */
export interface Standing {
  userId: string
  post: Level | null
  /** Levels by the id of what is followed. */
  people: Map<string, Level>
  topics: Map<string, Level>
  space: Level | null
  groups: string[]
  channelOf(kind: NoticeKindName): Channel
}

export interface Best {
  reason: Reason
  reasonId: string | null
  kind: NoticeKindName
}

/** Why somebody is told of what happened, or null when they are not. */
export function bestReason(it: Happening, standing: Standing): Best | null {
  if (it.actorId === standing.userId) return null
  const reasons = reasonsOf(it, standing)
  for (const reason of REASONS) {
    if (!reasons.has(reason)) continue
    const kind = reason === 'mention' || reason === 'group' ? 'mention' : it.kind
    if (standing.channelOf(kind) !== 'never') return { reason, reasonId: reasons.get(reason) ?? null, kind }
  }
  return null
}

function reasonsOf(it: Happening, standing: Standing): Map<Reason, string | null> {
  const { userId } = standing
  const found = new Map<Reason, string | null>()
  const add = (reason: Reason, holds: unknown, id: string | null = null) => holds && found.set(reason, id)
  const muted = mutes(it, standing)

  add('mention', it.mentions.people.includes(userId))
  const asked = it.asked.people.includes(userId)
  add('asked', asked && !(it.asked.mutable && (muted.close || muted.wide)))
  if (muted.close || !it.stage) return found

  const tells = (followed: Followed, level: Level | null) => tellsOf(it.stage, followed, level)
  const [group] = standing.groups
  add('group', group, group)
  add('own-answer', it.answerAuthorId === userId)
  if (it.followersToo.post && tells('post', standing.post))
    add(it.authorId === userId ? 'own-post' : 'post', true)
  if (muted.wide) return found

  const person = it.personId && (standing.people.get(it.personId) ?? null)
  add('person', it.followersToo.person && person && tells('person', person), it.personId)
  const chain = it.topics.find(({ ids, tells: told }) => told && tells('topic', nearest(ids, standing)))
  add('topic', chain, chain?.ids.find((id) => standing.topics.has(id)) ?? null)
  add('space', it.followersToo.space && tells('space', standing.space), it.spaceId)
  return found
}

function tellsOf(stage: Stage | null, followed: Followed, level: Level | null): boolean {
  return stage !== null && level !== null && levelsTelling(followed, stage).includes(level)
}

/** The level of the nearest topic on the way up that they follow. */
function nearest(ids: string[], { topics }: Standing): Level | null {
  const followed = ids.find((id) => topics.has(id))
  return followed === undefined ? null : (topics.get(followed) ?? null)
}

/** `close`: the post or who did it is muted. `wide`: a topic of it or its space is. */
function mutes(it: Happening, standing: Standing): { close: boolean; wide: boolean } {
  const people = [it.actorId, it.personId].map((id) => id !== null && standing.people.get(id))
  return {
    close: standing.post === 'muted' || people.includes('muted'),
    wide: standing.space === 'muted' || it.topics.some(({ ids }) => nearest(ids, standing) === 'muted'),
  }
}
