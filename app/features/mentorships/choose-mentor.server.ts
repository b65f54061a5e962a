import type { Viewer } from '~/features/accounts/viewer'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { askNext, canBeAsked } from './ask-next.server'
import { MAX_CHOICES } from './mentorship-rules'
import { reachMentorship } from './reach-mentorship.server'

/**
 * Adds a mentor as the next choice for a goal; they are asked at once when nobody else is. Choosing somebody again
 * changes nothing.
 * @throws NotFound when it is not the viewer's goal; Invalid on `mentor` for somebody who cannot be asked.
 */
export async function chooseMentor(viewer: Viewer, mentorshipId: string, handle: string): Promise<void> {
  await transaction(async (tx) => {
    const { standing, phase } = await reachMentorship(tx, viewer, mentorshipId)
    if (standing !== 'mentee' || phase !== 'looking') throw new NotFound()
    await addChoice(tx, viewer, mentorshipId, handle)
  })
}

/** The same inside a transaction that has seen to who may. */
export async function addChoice(tx: Tx, viewer: Viewer, mentorshipId: string, handle: string): Promise<void> {
  const mentor = await tx.user.findUnique({
    where: { handle: handle.replace(/^@/, '').toLowerCase() },
    select: { id: true, name: true },
  })
  if (!mentor) throw new Invalid({ mentor: 'Nobody has this handle. Choose a mentor from the list.' })
  if (mentor.id === viewer.id) throw new Invalid({ mentor: 'Choose somebody else than yourself.' })
  const before = await tx.mentorshipAsk.findMany({ where: { mentorshipId }, select: { mentorId: true } })
  if (before.some(({ mentorId }) => mentorId === mentor.id)) return
  if (before.length >= MAX_CHOICES)
    throw new Invalid({
      mentor: `${MAX_CHOICES} people are enough for one goal. State it anew, more narrowly.`,
    })
  if (!(await canBeAsked(tx, mentor.id)))
    throw new Invalid({ mentor: `${mentor.name} has no room at the moment. Choose somebody else.` })
  const position = before.length + 1
  await tx.mentorshipAsk.create({ data: { id: newId(), mentorshipId, mentorId: mentor.id, position } })
  await askNext(tx, mentorshipId)
}
