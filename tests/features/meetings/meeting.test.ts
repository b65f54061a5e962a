import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { cancelMeeting } from '~/features/meetings/cancel-meeting.server'
import { moveMeeting, planMeeting } from '~/features/meetings/plan-meeting.server'
import { askForOutcomes, remindOfMeetings } from '~/features/meetings/remind.server'
import { sayOutcome } from '~/features/meetings/say-outcome.server'
import { writeNotes } from '~/features/meetings/write-notes.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Conflict, Invalid, NotFound } from '~/platform/errors'
import { meeting, mentorship } from '../../support/mentoring'
import { person } from '../../support/people'
import { book, officeHours, told } from './booking'

// A meeting from its plan to what came of it.

let host: Viewer
let guest: Viewer

beforeEach(async () => {
  ;({ host, guest } = await officeHours())
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
    const id = await book(guest, host)
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
    await cancelMeeting(host, await book(guest, host), '')
    setClock('2026-10-29T12:30:00Z')
    expect(await remindOfMeetings()).toBe(0)
  })
})

describe('what came of it', () => {
  const outcome = (kind: 'answer' | 'lesson' | 'nothing', where = '') => ({
    ...{ intent: 'outcome' as const, outcome: kind, where },
  })

  it('is asked of the guest once it is over, once, and said once within seven days', async () => {
    const id = await book(guest, host)
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
    const id = await book(guest, host)
    setClock('2026-11-05T13:30:00Z')
    expect(await askForOutcomes()).toBe(0)
    await expect(sayOutcome(guest, id, outcome('nothing'))).rejects.toThrow(NotFound)
  })
})
