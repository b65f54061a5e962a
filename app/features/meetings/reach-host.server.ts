import { holding } from '~/features/accounts/suspended.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { horizon } from './meeting-rules'
import { type Occurrence, occurrences } from './office-hour-times'

/**
 * Somebody who holds office hours, and when they do in the weeks to come; never while they pause.
 * @throws NotFound when nobody of this handle does.
 */
export async function reachHost(reader: Pick<Tx, 'mentor'>, handle: string) {
  const mentor = await reader.mentor.findFirst({
    where: { user: { handle: handle.toLowerCase(), deactivation: null, suspensions: { none: holding() } } },
    include: {
      user: { select: { id: true, handle: true, name: true, avatar: true, title: true, team: true } },
      officeHours: true,
      absences: true,
      pause: true,
    },
  })
  if (!mentor) throw new NotFound()
  const at = now()
  const { user, videoLink, helpsWith, pause } = mentor
  const paused = pause !== null && (!pause.until || pause.until > at)
  const slots: Occurrence[] = paused ? [] : occurrences(mentor.officeHours, at, horizon(at), mentor.absences)
  return { host: user, slots, paused, videoLink, helpsWith }
}
