import { suspendedSql } from '~/features/accounts/suspended.server'
import type { Viewer } from '~/features/accounts/viewer'
import { fullHour } from '~/features/anonymity/hand.server'
import { isPerson } from '~/features/anonymity/real-people.server'
import { keyedWord, seal } from '~/features/anonymity/seal.server'
import { NOT_HERE } from '~/features/anonymity/writer-in.server'
import { personTold } from '~/features/notifications/notice-events'
import { filesIn } from '~/features/uploads/file-address'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { NO_FILES } from './hold-rules'

export interface ToHold {
  kind: 'question' | 'lesson' | 'experiment' | 'answer'
  spaceId: string
  /** The question that an answer is for. */
  postId: string | null
  title: string
  /** What the form held, as it would be typed; with its `submissionKey`. */
  values: Record<string, string>
  submissionKey: string
  anonymous: boolean
}

/** By what a form of somebody's is known among all, with their name or without; as posts and answers are. */
export function keyOf(viewer: Viewer, submissionKey: string, anonymous: boolean): string {
  return anonymous ? keyedWord(viewer.id, submissionKey) : `${viewer.id}-${submissionKey}`
}

/**
 * Keeps what somebody new wrote until a moderator has read it, and tells those of its space. Who wrote it without their
 * name is sealed, and the time is told to the hour. Sending the same form again gives the same. Returns its id.
 * @throws Invalid on `anonymous` where that is not allowed, on `form` for a file that would tell who it is.
 */
export async function holdWork(tx: Tx, viewer: Viewer, work: ToHold): Promise<string> {
  const { kind, spaceId, postId, title, anonymous } = work
  const key = keyOf(viewer, work.submissionKey, anonymous)
  const sent = await tx.heldWork.findUnique({ where: { key }, select: { id: true } })
  if (sent) return sent.id
  const values = JSON.stringify({ ...work.values, submissionKey: work.submissionKey })
  if (anonymous) {
    const space = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { anonymous: true } })
    if (!space.anonymous) throw new Invalid({ anonymous: NOT_HERE })
    if (filesIn(values).length > 0) throw new Invalid({ form: NO_FILES })
  }
  const id = newId()
  const at = anonymous ? fullHour() : now()
  const writer = anonymous ? { sealed: seal(viewer.id, id) } : { userId: viewer.id }
  await tx.heldWork.create({ data: { id, key, spaceId, kind, postId, title, at, values, ...writer } })
  const about = { fact: `held:${id}`, thread: 'held', page: '/held', title: 'what they wrote first' }
  await record(tx, personTold({ kind: 'held', to: readersOf(spaceId), actorId: null, ...about }), at)
  return id
}

/** Those who keep order in an open space, as far as they are here. */
function readersOf(spaceId: string): string[] {
  const found = rows<{ id: string }>(sql`
    select u.id from "User" u where ${isPerson} and (u.role <> 'member' or exists (
      select 1 from "SpaceMember" m where m."spaceId" = ${spaceId} and m."userId" = u.id and m.role = 'moderator'))
    and not exists (select 1 from "Deactivation" d where d."userId" = u.id) and not ${suspendedSql(sql`u.id`)}
    order by u.id`)
  return found.map(({ id }) => id)
}
