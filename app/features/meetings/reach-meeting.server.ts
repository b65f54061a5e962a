import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

const PERSON = { select: { id: true, handle: true, name: true, avatar: true } } as const

/**
 * A meeting that the viewer hosts or attends. No role opens it to anybody else.
 * @throws NotFound for everybody else.
 */
export async function reachMeeting(reader: Pick<Tx, 'meeting'>, viewer: Viewer, id: string) {
  const meeting = await reader.meeting.findFirst({
    where: { id, OR: [{ hostId: viewer.id }, { guestId: viewer.id }] },
    include: {
      host: PERSON,
      guest: PERSON,
      mentorship: { select: { id: true, goal: true, ending: true } },
      cancellation: true,
      outcome: true,
    },
  })
  if (!meeting) throw new NotFound()
  return { meeting, otherId: meeting.hostId === viewer.id ? meeting.guestId : meeting.hostId }
}
