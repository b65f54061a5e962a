import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setClock } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { mentor, officeHour } from '../../support/mentoring'
import { again, person, topic } from '../../support/people'
import { openSite } from '../../support/site'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

it('somebody in New York books Berlin hours on both sides of a change of clocks', async () => {
  // Berlin changes its clocks on 25 October, New York on 1 November: for a week they are five hours apart, not six.
  setClock('2026-10-20T08:00:00Z')
  await topic('postgres')
  const host = await mentor({ name: 'Asha', timeZone: 'Europe/Berlin' })
  const someone = await person({ name: 'Chloe' })
  await transaction((tx) =>
    tx.user.update({ where: { id: someone.id }, data: { timeZone: 'America/New_York' } }),
  )
  const guest = await again(someone)
  await officeHour(host)

  const path = `/mentors/${host.handle}/hours`
  const { text } = await site.get(path, guest)
  for (const shown of ['Thu 22 Oct, 08:00–08:30', 'Thu 29 Oct, 09:00–09:30', 'Thu 5 Nov, 08:00–08:30'])
    expect(text).toContain(shown)
  expect((await site.get(path, host)).text).toContain('Thu 29 Oct, 14:00–14:30')

  const booked = await site.post(path, guest, {
    ...{ intent: 'book', startsAt: '2026-10-29T13:00:00.000Z', agenda: 'A slow query' },
  })
  expect(booked.status).toBe(303)
  const meeting = booked.location ?? ''
  expect((await site.get(meeting, guest)).text).toContain('Thu 29 Oct, 09:00–09:30')
  expect((await site.get(meeting, host)).text).toContain('Thu 29 Oct, 14:00–14:30')
  const file = await site.get(`${meeting}/meeting.ics`, guest)
  expect(file.headers.get('Content-Type')).toContain('text/calendar')
  const [event] = new ICAL.Component(ICAL.parse(file.text)).getAllSubcomponents('vevent')
  const starts = event && new ICAL.Event(event).startDate.toJSDate()
  expect(starts).toEqual(new Date('2026-10-29T13:00:00Z'))
})
