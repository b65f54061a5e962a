import { beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { pauseMentoring } from '~/features/mentors/pause-mentoring.server'
import { withdrawOffer } from '~/features/mentors/withdraw-offer.server'
import { answerRequest } from '~/features/mentorships/answer-request.server'
import { addStep } from '~/features/mentorships/change-steps.server'
import { chooseMentor } from '~/features/mentorships/choose-mentor.server'
import { endMentorship } from '~/features/mentorships/end-mentorship.server'
import { expireRequests } from '~/features/mentorships/expire-requests.server'
import { lessonFromMentorship } from '~/features/mentorships/lesson-from-mentorship.server'
import { mentorshipPage, proposals } from '~/features/mentorships/mentorship-page.server'
import { pauseMentorship } from '~/features/mentorships/pause-mentorship.server'
import { withdrawRequest } from '~/features/mentorships/withdraw-request.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Conflict, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { goal, meeting, mentor, mentorship } from '../../support/mentoring'
import { person, topic } from '../../support/people'

const START = '2026-03-02T09:00:00Z'
const DAY = 86_400_000
const daysLater = (days: number) => new Date(Date.parse(START) + days * DAY)
const decline = (alternative = '') => ({
  answer: 'decline' as const,
  message: 'Not this month.',
  alternative,
})
const accept = { answer: 'accept' as const, message: 'Gladly.' }
const reflection = {
  result: 'reached' as const,
  whatHappened: 'We led two.',
  why: 'Practice.',
  doDifferently: 'Ask.',
}

let mentee: Viewer
let asha: Viewer
let joon: Viewer

beforeEach(async () => {
  setClock(START)
  await topic('postgres')
  mentee = await person({ name: 'Rahul' })
  asha = await mentor({ name: 'Asha' })
  joon = await mentor({ name: 'Joon' })
})

/** What stands in somebody's inbox about mentorships, the oldest first. */
async function told(who: Viewer): Promise<string[]> {
  await drainOutbox()
  const items = await db.noticeItem.findMany({ where: { userId: who.id }, orderBy: { at: 'asc' } })
  return items.map(({ fact }) => fact.split(':')[0] ?? '')
}

const stateOf = async (id: string) =>
  (await mentorshipPage(mentee, id)).asks.map(({ mentor: who, state }) => `${who?.name} ${state}`)

describe('asking for a mentor', () => {
  it('asks the first choice and says nothing to the second', async () => {
    const id = await goal(mentee, asha)
    await chooseMentor(mentee, id, joon.handle)
    expect(await stateOf(id)).toEqual(['Asha waiting', 'Joon next'])
    expect(await told(asha)).toEqual(['mentorship-asked'])
    expect(await told(joon)).toEqual([])
    await expect(mentorshipPage(joon, id)).rejects.toThrow(NotFound)
  })

  it('shows the goal to the mentor who is asked, and not who else was chosen', async () => {
    const id = await goal(mentee, asha)
    await chooseMentor(mentee, id, joon.handle)
    const seen = await mentorshipPage(asha, id)
    expect(seen).toMatchObject({ standing: 'asked', goal: 'Lead an incident review alone by June', asks: [] })
    expect(JSON.stringify(seen)).not.toContain('Joon')
  })

  it('goes to the next choice after three days without an answer, and the first one can answer no more', async () => {
    const id = await goal(mentee, asha)
    await chooseMentor(mentee, id, joon.handle)
    setClock(daysLater(2.99))
    expect(await expireRequests()).toBe(0)
    setClock(daysLater(3))
    expect(await expireRequests()).toBe(1)
    expect(await expireRequests()).toBe(0)
    expect(await stateOf(id)).toEqual(['Asha expired', 'Joon waiting'])
    await expect(answerRequest(asha, id, accept)).rejects.toThrow(NotFound)
    expect(await told(joon)).toEqual(['mentorship-asked'])
    expect(await told(mentee)).toEqual(['mentorship-answered'])
  })

  it('is declined kindly, with a reason and somebody else’s name, and goes to the next choice', async () => {
    const lena = await mentor({ name: 'Lena' })
    const id = await goal(mentee, asha)
    await chooseMentor(mentee, id, joon.handle)
    await answerRequest(asha, id, decline(lena.handle))
    expect(await stateOf(id)).toEqual(['Asha declined', 'Joon waiting'])
    const [first] = (await mentorshipPage(mentee, id)).asks
    expect(first).toMatchObject({ message: 'Not this month.', alternative: { name: 'Lena' } })
    await expect(mentorshipPage(asha, id)).rejects.toThrow(NotFound)
  })

  it('takes no alternative who has no room, or is nobody', async () => {
    const id = await goal(mentee, asha)
    for (const name of [mentee.handle, asha.handle, 'nobody-at-all'])
      await expect(answerRequest(asha, id, decline(name))).rejects.toThrow(Invalid)
    expect(await stateOf(id)).toEqual(['Asha waiting'])
  })

  it('passes over a choice who took a pause meanwhile', async () => {
    const lena = await mentor({ name: 'Lena' })
    const id = await goal(mentee, asha)
    for (const next of [joon, lena]) await chooseMentor(mentee, id, next.handle)
    await pauseMentoring(joon, null)
    await answerRequest(asha, id, decline())
    expect(await stateOf(id)).toEqual(['Asha declined', 'Joon full', 'Lena waiting'])
  })

  it('moves on when the mentor stops mentoring', async () => {
    const id = await goal(mentee, asha)
    await chooseMentor(mentee, id, joon.handle)
    await withdrawOffer(asha)
    await drainOutbox()
    expect(await stateOf(id)).toEqual(['Asha expired', 'Joon waiting'])
  })

  it('is refused for oneself, for nobody, and for a sixth choice', async () => {
    const id = await goal(mentee, asha)
    await expect(chooseMentor(mentee, id, 'nobody-at-all')).rejects.toThrow(Invalid)
    await expect(goal(asha, asha)).rejects.toThrow(Invalid)
    for (const next of [joon, await mentor(), await mentor(), await mentor()])
      await chooseMentor(mentee, id, next.handle)
    await expect(chooseMentor(mentee, id, (await mentor()).handle)).rejects.toThrow(Invalid)
    await expect(chooseMentor(joon, id, asha.handle)).rejects.toThrow(NotFound)
  })

  it('can be withdrawn; the notice of the mentor goes with it', async () => {
    const id = await goal(mentee, asha)
    expect(await told(asha)).toEqual(['mentorship-asked'])
    await withdrawRequest(mentee, id)
    await drainOutbox()
    await expect(mentorshipPage(asha, id)).rejects.toThrow(NotFound)
    await expect(answerRequest(asha, id, accept)).rejects.toThrow(NotFound)
    await expect(withdrawRequest(asha, id)).rejects.toThrow(NotFound)
  })

  it('keeps at most three goals looking at the same time', async () => {
    for (let count = 0; count < 3; count++) await goal(mentee)
    await expect(goal(mentee)).rejects.toThrow(/3 of your goals/)
  })
})

describe('a mentor’s places', () => {
  it('are never exceeded, however many requests they say yes to at once', async () => {
    const busy = await mentor({ name: 'Busy', capacity: 3 })
    const ids: string[] = []
    for (let count = 0; count < 12; count++) ids.push(await goal(await person(), busy))
    const answers = await Promise.allSettled(ids.map((id) => answerRequest(busy, id, accept)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Conflict)
    expect(await db.menteeSeat.count({ where: { mentorId: busy.id } })).toBe(3)
    expect(await db.mentorship.count({ where: { mentorId: busy.id } })).toBe(3)
  })

  it('are free again when a mentorship ends', async () => {
    const single = await mentor({ capacity: 1 })
    const first = await mentorship(mentee, single)
    const other = await person()
    await expect(goal(other, single)).rejects.toThrow(/no room/)
    await endMentorship(mentee, first, reflection)
    const second = await goal(other, single)
    await answerRequest(single, second, accept)
    expect((await mentorshipPage(other, second)).phase).toBe('running')
  })
})

describe('a mentorship under way', () => {
  it('is read by its two and by nobody else, moderators and administrators included', async () => {
    const id = await mentorship(mentee, asha)
    await meeting(mentee, id)
    for (const one of [mentee, asha]) expect((await mentorshipPage(one, id)).meetings).toHaveLength(1)
    const strangers = [joon, await person({ role: 'moderator' }), await person({ role: 'admin' })]
    for (const stranger of strangers) {
      await expect(mentorshipPage(stranger, id)).rejects.toThrow(NotFound)
      await expect(addStep(stranger, id, 'Mine')).rejects.toThrow(NotFound)
      await expect(endMentorship(stranger, id, reflection)).rejects.toThrow(NotFound)
      await expect(lessonFromMentorship(stranger, id)).rejects.toThrow(NotFound)
      expect(await proposals(stranger, id).catch((error) => error)).toBeInstanceOf(NotFound)
    }
  })

  it('rests and goes on, by either of them', async () => {
    const id = await mentorship(mentee, asha)
    await pauseMentorship(asha, id, true)
    expect((await mentorshipPage(mentee, id)).phase).toBe('paused')
    await pauseMentorship(mentee, id, false)
    expect((await mentorshipPage(asha, id)).phase).toBe('running')
  })

  it('ends by either of them; what was agreed for later is cancelled, and nothing can be added', async () => {
    const id = await mentorship(mentee, asha)
    const later = await meeting(mentee, id)
    await endMentorship(asha, id, reflection)
    await drainOutbox()
    expect(await db.meetingCancellation.count({ where: { meetingId: later } })).toBe(1)
    expect((await mentorshipPage(mentee, id)).ending).toMatchObject({
      result: 'reached',
      by: { name: 'Asha' },
    })
    await expect(addStep(mentee, id, 'More')).rejects.toThrow(NotFound)
    await expect(endMentorship(mentee, id, reflection)).rejects.toThrow(NotFound)
  })

  it('gives its reflection to a lesson, without the goal', async () => {
    const id = await mentorship(mentee, asha)
    await expect(lessonFromMentorship(mentee, id)).rejects.toThrow(NotFound)
    await endMentorship(mentee, id, reflection)
    expect(await lessonFromMentorship(asha, id)).toEqual({
      ...{ whatHappened: 'We led two.', why: 'Practice.', doDifferently: 'Ask.' },
      ...{ topics: 'postgres', outcome: 'worked' },
    })
  })
})

describe('when somebody leaves the company', () => {
  const leaves = async (who: Viewer) => deactivatePerson(await person({ role: 'admin' }), who.id, 'Left')

  it('their mentorships end, the other one is told once, and a mentee’s place is free', async () => {
    const id = await mentorship(mentee, asha)
    await meeting(mentee, id)
    await drainOutbox()
    await leaves(mentee)
    await drainOutbox()
    expect((await told(asha)).filter((fact) => fact === 'mentorship-ended')).toHaveLength(1)
    expect((await mentorshipPage(asha, id)).ending?.result).toBe('left')
    expect(await db.menteeSeat.count({ where: { mentorId: asha.id } })).toBe(0)
    expect(await db.meeting.count({ where: { mentorshipId: id, cancellation: null } })).toBe(0)
  })

  it('a mentor offers nothing any more, and who waited for their answer is passed on', async () => {
    const running = await mentorship(await person(), asha)
    const id = await goal(mentee, asha)
    await chooseMentor(mentee, id, joon.handle)
    await leaves(asha)
    await drainOutbox()
    expect(await db.mentor.count({ where: { userId: asha.id } })).toBe(0)
    expect(await stateOf(id)).toEqual(['Asha expired', 'Joon waiting'])
    expect(await db.mentorshipEnding.count({ where: { mentorshipId: running } })).toBe(1)
  })

  it('a goal of theirs asks nobody any more', async () => {
    const id = await goal(mentee, asha)
    expect(await told(asha)).toEqual(['mentorship-asked'])
    await leaves(mentee)
    expect(await told(asha)).toEqual([])
    await expect(mentorshipPage(asha, id)).rejects.toThrow(NotFound)
  })
})
