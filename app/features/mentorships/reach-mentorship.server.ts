import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { phaseOf, type Standing } from './mentorship-rules'

/**
 * A mentorship that the viewer may read: as its mentee, as its mentor, or, as long as their answer is waited for, as a
 * mentor who was asked. No role changes that; administrators are strangers here like everybody else.
 * @throws NotFound for everybody else.
 */
export async function reachMentorship(reader: Pick<Tx, 'mentorship'>, viewer: Viewer, id: string) {
  const found = await reader.mentorship.findUnique({
    where: { id },
    include: {
      pause: true,
      ending: true,
      topics: { include: { topic: { select: { id: true, slug: true } } } },
      asks: { orderBy: { position: 'asc' } },
    },
  })
  if (!found) throw new NotFound()
  const at = now()
  const ask = found.asks.find(
    ({ mentorId, askedAt, answer, expiresAt }) =>
      mentorId === viewer.id && askedAt && !answer && expiresAt && expiresAt > at,
  )
  const standing: Standing | null =
    found.menteeId === viewer.id
      ? 'mentee'
      : found.mentorId === viewer.id
        ? 'mentor'
        : ask && !found.ending
          ? 'asked'
          : null
  if (!standing) throw new NotFound()
  return { mentorship: found, standing, ask: ask ?? null, phase: phaseOf(found) }
}

/**
 * The same for what only the two of a running or paused mentorship may do, with the one who is not the viewer.
 * @throws NotFound before it was accepted and after it ended.
 */
export async function reachRunning(reader: Pick<Tx, 'mentorship'>, viewer: Viewer, id: string) {
  const { mentorship, standing, phase } = await reachMentorship(reader, viewer, id)
  const { menteeId, mentorId } = mentorship
  if (standing === 'asked' || !mentorId || phase === 'ended') throw new NotFound()
  return { mentorship, phase, otherId: viewer.id === menteeId ? mentorId : menteeId }
}
