import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { feedFor, fileFor, makeFeed, revokeFeed } from '~/features/meetings/calendar-feed.server'
import { cancelMeeting } from '~/features/meetings/cancel-meeting.server'
import { changeOfficeHours } from '~/features/meetings/change-office-hours.server'
import { openSlots } from '~/features/meetings/open-slots.server'
import { passOnLapsedSlots } from '~/features/meetings/pass-slot-on.server'
import { moveMeeting, planMeeting } from '~/features/meetings/plan-meeting.server'
import { askForOutcomes, remindOfMeetings } from '~/features/meetings/remind.server'
import { sayOutcome } from '~/features/meetings/say-outcome.server'
import { waitForSlot } from '~/features/meetings/wait-for-slot.server'
import { writeNotes } from '~/features/meetings/write-notes.server'
import { pauseMentoring } from '~/features/mentors/pause-mentoring.server'
import { withdrawOffer } from '~/features/mentors/withdraw-offer.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { meeting, mentor, mentorship, officeHour } from '../../support/mentoring'
import { person, topic } from '../../support/people'
import { cookieOf, openSite } from '../../support/site'

const START = '2026-10-20T08:00:00Z'
/** Thursdays at 14:00 in Berlin, before and after its clocks go back on 25 October. */
const SUMMER = new Date('2026-10-22T12:00:00Z')
const WINTER = new Date('2026-10-29T13:00:00Z')

let host: Viewer
let guest: Viewer

beforeEach(async () => {
  setClock(START)
  await topic('postgres')
  host = await mentor({ name: 'Asha', timeZone: 'Europe/Berlin' })
  guest = await person({ name: 'Maria' })
  await officeHour(host)
})

const book = (who: Viewer, startsAt = WINTER) =>
  bookSlot(who, { handle: host.handle, startsAt, agenda: 'A slow query' })
const wait = (who: Viewer, startsAt = WINTER, waits = true) =>
  waitForSlot(who, { handle: host.handle, startsAt, waits })
const stateFor = async (who: Viewer, startsAt = WINTER) =>
  (await openSlots(who, host.handle)).slots.find((slot) => slot.startsAt.getTime() === startsAt.getTime())
    ?.state

async function told(who: Viewer): Promise<string[]> {
  await drainOutbox()
  const items = await db.noticeItem.findMany({ where: { userId: who.id }, orderBy: { at: 'asc' } })
  return items.map(({ fact }) => fact.split(':')[0] ?? '')
}

it('what somebody booked who leaves is cancelled, the host is told, and who waited has the slot', async () => {
  const [waiting, ines] = [await person(), await person({ role: 'admin' })]
  const id = await book(guest)
  await wait(waiting)
  await deactivatePerson(ines, guest.id, 'Left')
  expect(await told(host)).toEqual(['meeting-booked', 'meeting-cancelled'])
  expect(await db.meetingCancellation.count({ where: { meetingId: id } })).toBe(1)
  expect(await told(waiting)).toEqual(['slot-offered'])
  expect(await stateFor(waiting)).toBe('held')
})

describe('office hours', () => {
  it('stay at 14:00 in Berlin when the clocks go back', async () => {
    const { slots } = await openSlots(guest, host.handle)
    expect(slots.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual([SUMMER, WINTER])
  })

  it('are not held on days off, in a pause, or by somebody who stopped mentoring', async () => {
    await changeOfficeHours(host, { intent: 'away', fromDay: '2026-10-29', toDay: '2026-10-29' })
    expect(await stateFor(guest)).toBeUndefined()
    await expect(book(guest)).rejects.toThrow(Invalid)
    await pauseMentoring(host, null)
    expect((await openSlots(guest, host.handle)).slots).toEqual([])
    await withdrawOffer(host)
    await expect(openSlots(guest, host.handle)).rejects.toThrow(NotFound)
  })

  it('refuse a slot that overlaps another one, and a stranger’s changes touch nothing', async () => {
    await expect(officeHour(host, 4, '14:15')).rejects.toThrow(Invalid)
    await expect(officeHour(guest)).rejects.toThrow(NotFound)
  })
})

describe('taking a slot', () => {
  it('makes a meeting that its two people read, and the host is told', async () => {
    const id = await book(guest)
    expect(await book(guest)).toBe(id)
    expect(await stateFor(guest)).toBe('yours')
    expect(await stateFor(await person())).toBe('taken')
    expect(await told(host)).toEqual(['meeting-booked'])
  })

  it('is refused for a time that is none, one’s own hours, a third one, and a time that is not free', async () => {
    await expect(book(guest, new Date('2026-10-29T12:00:00Z'))).rejects.toThrow(Invalid)
    await expect(book(host)).rejects.toThrow(Forbidden)
    await book(guest, SUMMER)
    await book(guest, WINTER)
    await expect(book(guest, new Date('2026-11-05T13:00:00Z'))).rejects.toThrow(/2 sessions/)
    const other = await mentor({ name: 'Joon', timeZone: 'Europe/Berlin' })
    await officeHour(other, 4, '14:15')
    const overlapping = new Date('2026-10-29T13:15:00Z')
    await expect(
      bookSlot(guest, { handle: other.handle, startsAt: overlapping, agenda: 'Both at once' }),
    ).rejects.toThrow(/another meeting/)
  })
})

describe('fifty people at once', () => {
  let site: Awaited<ReturnType<typeof openSite>>
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('have one winner, and everybody else is told so', { timeout: 60_000 }, async () => {
    const people: Viewer[] = []
    for (let count = 0; count < 50; count++) people.push(await person())
    for (const who of people) await cookieOf(who)
    const form = { intent: 'book', startsAt: WINTER.toISOString(), agenda: 'A slow query' }
    const answers = await Promise.all(
      people.map((who) => site.post(`/mentors/${host.handle}/hours`, who, form)),
    )
    const won = answers.filter(({ status }) => status === 303)
    expect(won).toHaveLength(1)
    for (const { status, text } of answers.filter((answer) => answer !== won[0])) {
      expect(status).toBe(409)
      expect(text).toContain('Somebody else took this slot')
    }
    expect(await db.meeting.count({ where: { hostId: host.id, startsAt: WINTER } })).toBe(1)
    expect(await db.takenSlot.count()).toBe(1)
  })
})

describe('the waiting list', () => {
  it('offers a slot that became free to who waited longest, then to the next, each once', async () => {
    const [first, second, third] = [await person({ name: 'First' }), await person(), await person()]
    const id = await book(guest)
    for (const [minute, who] of [first, second].entries()) {
      setClock(`2026-10-20T08:0${minute + 1}:00Z`)
      await wait(who)
      await wait(who)
    }
    await cancelMeeting(guest, id, 'Ill')
    expect(await told(first)).toEqual(['slot-offered'])
    expect(await told(second)).toEqual([])
    expect([await stateFor(first), await stateFor(second), await stateFor(third)]).toEqual([
      'held',
      'taken',
      'taken',
    ])
    await expect(book(third)).rejects.toThrow(/held for somebody/)

    setClock('2026-10-20T20:30:00Z')
    expect(await passOnLapsedSlots()).toBe(1)
    expect(await passOnLapsedSlots()).toBe(0)
    expect([await stateFor(first), await stateFor(second)]).toEqual(['taken', 'held'])
    expect(await told(second)).toEqual(['slot-offered'])
    await book(second)
    expect(await stateFor(third)).toBe('taken')
  })

  it('lets a slot go when nobody waits, and when the one it is held for does not want it', async () => {
    const id = await book(guest)
    const waiting = await person()
    await wait(waiting)
    await cancelMeeting(guest, id, '')
    await wait(waiting, WINTER, false)
    expect(await stateFor(guest)).toBe('free')
    await book(await person())
  })

  it('does not offer a slot that its host cancelled', async () => {
    const id = await book(guest)
    const waiting = await person()
    await wait(waiting)
    await cancelMeeting(host, id, 'Away that day')
    expect(await stateFor(waiting)).toBe('taken')
    expect(await told(waiting)).toEqual([])
    expect(await told(guest)).toEqual(['meeting-cancelled'])
  })

  it('is for taken slots only', async () => {
    await expect(wait(guest)).rejects.toThrow(/free/)
    await expect(wait(host)).rejects.toThrow(Forbidden)
  })
})

/** What an independent parser reads in a calendar file. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
    }
  })
  return { method: calendar.getFirstPropertyValue('method'), events }
}

describe('calendars', () => {
  it('read a meeting, its change and its cancellation as one event that changed', async () => {
    const id = await meeting(guest, await mentorship(guest, host))
    const uid = `meeting-${id}@localhost`
    const first = read(await fileFor(guest, id))
    expect(first).toMatchObject({ method: 'PUBLISH', events: [{ uid, sequence: 0, status: 'CONFIRMED' }] })
    expect(first.events[0]).toMatchObject({
      ...{ starts: '2026-10-27T10:00:00.000Z', ends: '2026-10-27T10:30:00.000Z' },
      summary: 'Meeting with Asha',
    })

    await moveMeeting(host, id, {
      intent: 'move',
      day: '2026-10-28',
      time: '10:00',
      minutes: 60,
      videoLink: '',
    })
    expect(read(await fileFor(guest, id)).events[0]).toMatchObject({
      ...{ uid, sequence: 1, status: 'CONFIRMED' },
      // Ten o'clock on the host's clock in Berlin, after the change.
      ...{ starts: '2026-10-28T09:00:00.000Z', ends: '2026-10-28T10:00:00.000Z' },
    })

    await cancelMeeting(guest, id, 'Ill')
    expect(read(await fileFor(host, id))).toMatchObject({
      method: 'CANCEL',
      events: [{ uid, sequence: 2, status: 'CANCELLED' }],
    })
  })

  it('hold neither agenda nor notes nor goal', async () => {
    const id = await meeting(
      guest,
      await mentorship(guest, host, 'My secret goal is this'),
      7,
      'A secret agenda',
    )
    await writeNotes(guest, id, {
      intent: 'write',
      agenda: 'A secret agenda',
      notes: 'Secret notes',
      revision: 1,
    })
    const token = await makeFeed(host)
    for (const file of [await fileFor(guest, id), await feedFor(token)]) expect(file).not.toMatch(/secret/i)
  })

  it('are fed by a secret address that ends when it is made anew, revoked, or its owner leaves', async () => {
    const id = await book(guest)
    const first = await makeFeed(guest)
    expect(read(await feedFor(first)).events.map(({ uid }) => uid)).toEqual([`meeting-${id}@localhost`])
    const second = await makeFeed(guest)
    await expect(feedFor(first)).rejects.toThrow(NotFound)
    await cancelMeeting(guest, id, '')
    expect(read(await feedFor(second)).events).toMatchObject([{ status: 'CANCELLED', sequence: 1 }])
    await revokeFeed(guest)
    await expect(feedFor(second)).rejects.toThrow(NotFound)
    const third = await makeFeed(guest)
    await deactivatePerson(await person({ role: 'admin' }), guest.id, 'Left')
    await expect(feedFor(third)).rejects.toThrow(NotFound)
    expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(third)
  })

  it('show nothing to strangers', async () => {
    const id = await book(guest)
    for (const stranger of [
      await person(),
      await person({ role: 'moderator' }),
      await person({ role: 'admin' }),
    ]) {
      await expect(fileFor(stranger, id)).rejects.toThrow(NotFound)
      await expect(cancelMeeting(stranger, id, '')).rejects.toThrow(NotFound)
      const token = await makeFeed(stranger)
      expect(read(await feedFor(token)).events).toEqual([])
    }
  })
})

describe('a meeting', () => {
  it('is planned on the planner’s own clock, and not in the past nor over another one', async () => {
    const id = await mentorship(guest, host)
    const plan = { time: '10:00', minutes: 30, videoLink: '', agenda: '' }
    await expect(planMeeting(guest, id, { ...plan, day: '2026-10-19' })).rejects.toThrow(Invalid)
    const first = await planMeeting(host, id, { ...plan, day: '2026-10-26' })
    expect((await db.meeting.findUniqueOrThrow({ where: { id: first } })).startsAt).toEqual(
      new Date('2026-10-26T09:00:00Z'),
    )
    await expect(planMeeting(guest, id, { ...plan, day: '2026-10-26', time: '09:15' })).rejects.toThrow(
      Conflict,
    )
    await expect(planMeeting(await person(), id, { ...plan, day: '2026-10-27' })).rejects.toThrow(NotFound)
  })

  it('keeps the notes of the one who saved first, and tells the other', async () => {
    const id = await book(guest)
    const write = (who: Viewer, notes: string) =>
      writeNotes(who, id, { intent: 'write', agenda: 'A slow query', notes, revision: 1 })
    await write(guest, 'Look at the plan')
    await expect(write(host, 'Add an index')).rejects.toMatchObject({ theirs: { notes: 'Look at the plan' } })
  })

  it('reminds both a day and an hour ahead, once each, and anew when it is moved', async () => {
    const id = await meeting(guest, await mentorship(guest, host))
    const reminders = async (at: string) => {
      setClock(at)
      await remindOfMeetings()
      return (await told(host)).filter((fact) => fact === 'meeting-reminder').length
    }
    expect(await reminders('2026-10-26T09:59:00Z')).toBe(0)
    expect(await reminders('2026-10-26T10:00:00Z')).toBe(1)
    expect(await reminders('2026-10-26T10:20:00Z')).toBe(1)
    await moveMeeting(host, id, {
      intent: 'move',
      day: '2026-10-29',
      time: '10:00',
      minutes: 30,
      videoLink: '',
    })
    expect(await reminders('2026-10-27T09:30:00Z')).toBe(1)
    expect(await reminders('2026-10-28T09:30:00Z')).toBe(2)
    expect(await reminders('2026-10-29T08:30:00Z')).toBe(3)
    expect(await reminders('2026-10-29T08:40:00Z')).toBe(3)
    expect((await told(guest)).filter((fact) => fact === 'meeting-reminder')).toHaveLength(3)
  })

  it('of cancelled office hours reminds nobody', async () => {
    await cancelMeeting(host, await book(guest), '')
    setClock('2026-10-29T12:30:00Z')
    expect(await remindOfMeetings()).toBe(0)
  })
})

describe('what came of it', () => {
  const outcome = (kind: 'answer' | 'lesson' | 'nothing', where = '') => ({
    ...{ intent: 'outcome' as const, outcome: kind, where },
  })

  it('is asked of the guest once it is over, once, and said once within seven days', async () => {
    const id = await book(guest)
    await expect(sayOutcome(guest, id, outcome('nothing'))).rejects.toThrow(NotFound)
    setClock('2026-10-29T13:30:00Z')
    expect(await askForOutcomes()).toBe(1)
    expect(await askForOutcomes()).toBe(0)
    expect(await told(guest)).toEqual(['meeting-outcome'])
    await expect(sayOutcome(guest, id, outcome('lesson', 'https://elsewhere.example'))).rejects.toThrow(
      Invalid,
    )
    await expect(sayOutcome(await person(), id, outcome('nothing'))).rejects.toThrow(NotFound)
    await sayOutcome(host, id, outcome('lesson'))
    await expect(sayOutcome(guest, id, outcome('nothing'))).rejects.toThrow(NotFound)
  })

  it('is not asked any more, nor can be said, a week later', async () => {
    const id = await book(guest)
    setClock('2026-11-05T13:30:00Z')
    expect(await askForOutcomes()).toBe(0)
    await expect(sayOutcome(guest, id, outcome('nothing'))).rejects.toThrow(NotFound)
  })
})
