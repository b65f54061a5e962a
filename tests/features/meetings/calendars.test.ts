import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { feedFor, fileFor, makeFeed, revokeFeed } from '~/features/meetings/calendar-feed.server'
import { cancelMeeting } from '~/features/meetings/cancel-meeting.server'
import { moveMeeting } from '~/features/meetings/plan-meeting.server'
import { writeNotes } from '~/features/meetings/write-notes.server'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { meeting, mentorship } from '../../support/mentoring'
import { person } from '../../support/people'
import { book, officeHours } from './booking'

// What calendar programs read of meetings, and who gets it.

let host: Viewer
let guest: Viewer

beforeEach(async () => {
  ;({ host, guest } = await officeHours())
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
    const id = await book(guest, host)
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
    const id = await book(guest, host)
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
