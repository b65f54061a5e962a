import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { openSlots } from '~/features/meetings/open-slots.server'
import { pauseMentoring } from '~/features/mentors/pause-mentoring.server'
import { setClock } from '~/platform/clock.server'
import { mentor, officeHour } from '../../support/mentoring'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { namesKnown, searchFor } from './searching'

let reader: Viewer
let tarek: Viewer

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  await topic('postgres')
  await topic('kafka')
  reader = await person()
  tarek = await mentor({ name: 'Tarek Host', topics: 'postgres' })
  await namesKnown()
})

const sessions = async (who: Viewer, typed: string) =>
  (await searchFor(who, typed)).named.sessions.map(
    ({ name, next }) => `${name} ${new Date(next).toISOString()}`,
  )

test('an office hour to book is found by its topic, and by whose it is', async () => {
  await officeHour(tarek)
  const next = ['Tarek Host 2026-11-26T14:00:00.000Z']
  expect(await sessions(reader, 'postgres')).toEqual(next)
  expect(await sessions(reader, 'why is postgres slow')).toEqual(next)
  expect(await sessions(reader, 'tarek')).toEqual(next)
  expect(await sessions(reader, 'kafka')).toEqual([])
  const site = await openSite()
  const { text } = await site.get('/search?q=postgres', reader)
  await site.close()
  expect(text).toContain(`href="/mentors/${tarek.handle}/hours"`)
  expect(text.replace(/<!-- -->/g, '')).toContain('Office hour of Tarek Host, ')
})

test('a slot that somebody took gives way to the next one, and nobody learns whose it is', async () => {
  await officeHour(tarek)
  const { slots } = await openSlots(reader, tarek.handle)
  const [first] = slots
  if (!first) throw new Error('There is no slot.')
  const agenda = 'The zanzibar plan'
  await bookSlot(await person({ name: 'Greta Guest' }), {
    handle: tarek.handle,
    startsAt: first.startsAt,
    agenda,
  })
  const page = await searchFor(reader, 'postgres')
  expect(page.named.sessions).toEqual([
    { handle: tarek.handle, name: 'Tarek Host', next: slots[1]?.startsAt.getTime() },
  ])
})

test('none is offered by who has no hours, pauses, or searches for their own', async () => {
  expect(await sessions(reader, 'postgres')).toEqual([])
  await officeHour(tarek)
  expect(await sessions(tarek, 'postgres')).toEqual([])
  await pauseMentoring(tarek, null)
  expect(await sessions(reader, 'postgres')).toEqual([])
})
