import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { wallClock } from './moment-at'

const WEEK = 7 * 86_400_000

/**
 * How the form of a new meeting begins: in a week at this hour, where the mentor meets people.
 * @throws NotFound unless it is a running mentorship of the viewer's.
 */
export async function planPage(viewer: Viewer, id: string) {
  const found = await db.mentorship.findFirst({
    where: { id, ending: null, OR: [{ menteeId: viewer.id }, { mentorId: viewer.id }] },
    include: {
      mentee: { select: { id: true, name: true } },
      mentor: { select: { id: true, name: true, mentor: { select: { videoLink: true } } } },
    },
  })
  if (!found?.mentor) throw new NotFound()
  const other = found.mentor.id === viewer.id ? found.mentee : found.mentor
  const { day, time } = wallClock(new Date(now().getTime() + WEEK), viewer.timeZone)
  return {
    ...{ id, otherName: other.name, videoLink: found.mentor.mentor?.videoLink ?? '' },
    clock: { day, time: `${time.slice(0, 2)}:00`, minutes: '30' },
  }
}
