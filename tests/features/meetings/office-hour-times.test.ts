import { describe, expect, it } from 'vitest'
import { occurrences, type WeeklySlot } from '~/features/meetings/office-hour-times'

const slot = (timeZone: string, weekday: number, startsAt: string, minutes = 30): WeeklySlot => ({
  ...{ timeZone, weekday, startsAt, minutes },
})
const starts = (slots: WeeklySlot[], from: string, until: string) =>
  occurrences(slots, new Date(from), new Date(until)).map(({ startsAt }) => startsAt.toISOString())

/** Clocks on walls, told by the platform's own calendar instead of the library under test. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function wall(at: Date, timeZone: string) {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', weekday: 'short', hour: '2-digit', minute: '2-digit' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    })
  clocks.set(timeZone, clock)
  const parts = clock.formatToParts(at)
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: part('weekday'),
    time: `${part('hour')}:${part('minute')}`,
  }
}

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const SKIPPED: Record<string, number[]> = {
  'Europe/Berlin': [60, 60, 60, 60],
  'America/New_York': [60, 60, 60, 60],
  'Australia/Lord_Howe': [30, 30],
  'Asia/Kolkata': [],
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

describe('a slot of the week across a change of clocks', () => {
  it('stays at 14:00 on Berlin’s clock, which is another moment for the rest of the world', () => {
    expect(starts([slot('Europe/Berlin', 4, '14:00')], '2026-10-19T00:00Z', '2026-11-02T00:00Z')).toEqual([
      '2026-10-22T12:00:00.000Z',
      '2026-10-29T13:00:00.000Z',
    ])
  })

  it('takes place an hour later when the clocks jump over it, and the first time when they repeat it', () => {
    const sunday = [slot('Europe/Berlin', 7, '02:30')]
    expect(starts(sunday, '2026-03-29T00:00Z', '2026-03-30T00:00Z')).toEqual(['2026-03-29T01:30:00.000Z'])
    expect(starts(sunday, '2026-10-25T00:00Z', '2026-10-26T00:00Z')).toEqual(['2026-10-25T00:30:00.000Z'])
  })

  it('follows New York, whose clocks change in other weeks than Berlin’s', () => {
    expect(starts([slot('America/New_York', 3, '09:00')], '2026-03-02T00:00Z', '2026-03-16T00:00Z')).toEqual([
      '2026-03-04T14:00:00.000Z',
      '2026-03-11T13:00:00.000Z',
    ])
  })

  it('follows Lord Howe, whose clocks change by half an hour', () => {
    const sunday = [slot('Australia/Lord_Howe', 7, '10:00')]
    expect(starts(sunday, '2026-03-28T00:00Z', '2026-04-06T00:00Z')).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-04-04T23:30:00.000Z',
    ])
    expect(
      starts([slot('Australia/Lord_Howe', 7, '02:15')], '2026-10-03T00:00Z', '2026-10-05T00:00Z'),
    ).toEqual(['2026-10-03T15:45:00.000Z'])
  })

  it('never moves in Kolkata, where clocks do not change', () => {
    const found = starts([slot('Asia/Kolkata', 1, '09:30')], '2026-01-01T00:00Z', '2027-01-01T00:00Z')
    expect(found).toHaveLength(52)
    expect(new Set(found.map((moment) => moment.slice(11)))).toEqual(new Set(['04:00:00.000Z']))
  })
})

describe.each(Object.keys(SKIPPED))('over a whole year in %s', (timeZone) => {
  const from = new Date('2026-01-05T12:00:00Z')
  const until = new Date('2026-12-28T12:00:00Z')
  // Clocks change between midnight and four; elsewhere a few times will do.
  const times = '00:00 01:00 01:45 02:00 02:15 02:30 02:45 03:00 03:30 09:00 14:00 23:45'.split(' ')

  it('each slot comes once a week, on its day, at its time or as much later as the clocks jump', () => {
    const odd: string[] = []
    const laterBy: number[] = []
    for (const weekday of [4, 7]) {
      for (const time of times) {
        const found = occurrences([slot(timeZone, weekday, time)], from, until)
        const walls = found.map(({ startsAt }) => wall(startsAt, timeZone))
        if (new Set(walls.map(({ day }) => day)).size !== 51) odd.push(`${weekday} ${time}`)
        for (const [at, { weekday: name, time: shown, day }] of walls.entries()) {
          if (
            name !== WEEKDAYS[weekday] ||
            Number(found[at]?.endsAt) - Number(found[at]?.startsAt) !== 1_800_000
          )
            odd.push(`${day} ${time}`)
          if (shown !== time) laterBy.push(minutesOf(shown) - minutesOf(time))
        }
      }
    }
    expect(odd).toEqual([])
    // Of the times above, those in the hour (or half hour) that the clocks jump over.
    expect(laterBy).toEqual(SKIPPED[timeZone])
  })

  it('windows laid side by side show the same as one wide window', () => {
    const slots = [1, 7].flatMap((weekday) =>
      ['00:00', '02:15', '02:30', '23:45'].map((time) => slot(timeZone, weekday, time)),
    )
    const whole = occurrences(slots, from, until)
    const parts = []
    for (let day = from.getTime(); day < until.getTime(); day += 7 * 86_400_000)
      parts.push(...occurrences(slots, new Date(day), new Date(day + 7 * 86_400_000)))
    expect(parts).toEqual(whole)
  })
})

it('days off leave out what falls on them where the slot is', () => {
  const monday = [slot('Asia/Tokyo', 1, '08:00')]
  const [from, until] = [new Date('2026-11-01T00:00Z'), new Date('2026-11-20T00:00Z')]
  // Monday morning in Tokyo is still Sunday in Lisbon.
  const off = { fromDay: '2026-11-09', toDay: '2026-11-09' }
  expect(occurrences(monday, from, until, [off]).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-01T23:00:00.000Z',
    '2026-11-15T23:00:00.000Z',
  ])
})

it('two slots that a change of clocks puts on one moment are offered once, as the longer one', () => {
  const slots = [slot('Europe/Berlin', 7, '02:30', 60), slot('Europe/Berlin', 7, '03:30', 30)]
  const found = occurrences(slots, new Date('2026-03-29T00:00Z'), new Date('2026-03-30T00:00Z'))
  expect(found).toEqual([
    { startsAt: new Date('2026-03-29T01:30:00Z'), endsAt: new Date('2026-03-29T02:30:00Z') },
  ])
})
