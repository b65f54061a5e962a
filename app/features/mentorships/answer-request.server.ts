import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Conflict, Invalid, NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import { askNext, canBeAsked } from './ask-next.server'
import { mentorshipAnswered } from './mentorship-events'
import type { AnswerWanted } from './mentorship-form'
import { reachMentorship } from './reach-mentorship.server'

/**
 * A mentor's yes or no to a request. Yes takes one of their places, which are as many as they offer; no passes the
 * request to the next choice and may name somebody else.
 * @throws NotFound when they are not asked (any more), Conflict when no place is left, Invalid on `alternative`.
 */
export async function answerRequest(
  viewer: Viewer,
  mentorshipId: string,
  wanted: AnswerWanted,
): Promise<void> {
  await transaction(async (tx) => {
    const { mentorship, ask } = await reachMentorship(tx, viewer, mentorshipId)
    if (!ask) throw new NotFound()
    if (wanted.answer === 'accept') await accept(tx, viewer, mentorshipId)
    const alternativeId =
      wanted.answer === 'decline' && wanted.alternative
        ? await alternativeBy(tx, wanted.alternative, [viewer.id, mentorship.menteeId])
        : null
    const answer = wanted.answer === 'accept' ? 'accepted' : 'declined'
    await tx.mentorshipAsk.update({
      where: { id: ask.id },
      data: { answer, answeredAt: now(), message: wanted.message, alternativeId },
    })
    const next = answer === 'declined' && (await askNext(tx, mentorshipId))
    const told = { mentorshipId, personId: mentorship.menteeId, actorId: viewer.id, mentorName: viewer.name }
    await record(tx, mentorshipAnswered(ask.id, { ...told, answer, next }))
  })
}

async function accept(tx: Tx, viewer: Viewer, mentorshipId: string): Promise<void> {
  const mentorId = viewer.id
  const mentor = await tx.mentor.findUnique({ where: { userId: mentorId }, select: { capacity: true } })
  const seats = await tx.menteeSeat.findMany({ where: { mentorId }, select: { number: true } })
  const capacity = mentor?.capacity ?? 0
  const taken = new Set(seats.map(({ number }) => number))
  const free = Array.from({ length: capacity }, (_, at) => at + 1).find((number) => !taken.has(number))
  // After the capacity went down, more may sit than there are places.
  if (!free || seats.length >= capacity)
    throw new Conflict(
      'You have no place left. Raise what you offer, end a mentorship first, or decline and name somebody else.',
      {},
    )
  await tx.menteeSeat.create({ data: { mentorId, number: free, mentorshipId } })
  await tx.mentorship.update({ where: { id: mentorshipId }, data: { mentorId, acceptedAt: now() } })
}

async function alternativeBy(tx: Tx, handle: string, not: string[]): Promise<string> {
  const person = await tx.user.findUnique({ where: { handle }, select: { id: true, name: true } })
  if (!person || not.includes(person.id) || !(await canBeAsked(tx, person.id)))
    throw new Invalid({ alternative: 'Name a mentor who has room, or nobody.' })
  return person.id
}
