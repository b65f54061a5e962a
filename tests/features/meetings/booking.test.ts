import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { changeOfficeHours } from '~/features/meetings/change-office-hours.server'
import { openSlots } from '~/features/meetings/open-slots.server'
import { pauseMentoring } from '~/features/mentors/pause-mentoring.server'
import { withdrawOffer } from '~/features/mentors/withdraw-offer.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { mentor, officeHour } from '../../support/mentoring'
import { person } from '../../support/people'
import { cookieOf, openSite } from '../../support/site'
import { book as bookHours, officeHours, SUMMER, told, WINTER } from './booking'

// Who gets a slot of office hours, and when there is one.

let host: Viewer
let guest: Viewer

beforeEach(async () => {
  ;({ host, guest } = await officeHours())
})

const book = (who: Viewer, startsAt = WINTER) => bookHours(who, host, startsAt)
const stateFor = async (who: Viewer) =>
  (await openSlots(who, host.handle)).slots.find((slot) => slot.startsAt.getTime() === WINTER.getTime())
    ?.state

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
