import { beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { cancelMeeting } from '~/features/meetings/cancel-meeting.server'
import { openSlots } from '~/features/meetings/open-slots.server'
import { passOnLapsedSlots } from '~/features/meetings/pass-slot-on.server'
import { waitForSlot } from '~/features/meetings/wait-for-slot.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { person } from '../../support/people'
import { book as bookHours, officeHours, told, WINTER } from './booking'

// What becomes of a slot that was taken and is free again.

let host: Viewer
let guest: Viewer

beforeEach(async () => {
  ;({ host, guest } = await officeHours())
})

const book = (who: Viewer) => bookHours(who, host)
const wait = (who: Viewer, waits = true) => waitForSlot(who, { handle: host.handle, startsAt: WINTER, waits })
const stateFor = async (who: Viewer) =>
  (await openSlots(who, host.handle)).slots.find((slot) => slot.startsAt.getTime() === WINTER.getTime())
    ?.state

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
    await wait(waiting, false)
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
