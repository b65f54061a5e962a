import { describe, expect, test } from 'vitest'
import { nextDigest } from '~/features/mails/next-digest'
import type { DigestRhythm } from '~/features/notifications/digest-rhythm'

const daily: DigestRhythm = { digest: 'daily', digestHour: 8, digestDay: 1 }
const weekly: DigestRhythm = { ...daily, digest: 'weekly', digestDay: 5 }

/** The next so many digests, each after the one before. */
function row(from: string, rhythm: DigestRhythm, timeZone: string, count: number): string[] {
  const found: string[] = []
  for (let after = new Date(from); found.length < count; ) {
    after = nextDigest(after, rhythm, timeZone) as Date
    found.push(after.toISOString().slice(0, 16))
  }
  return found
}

describe('a digest', () => {
  test('comes at the hour of the wall, before and after the clocks change', () => {
    expect(row('2026-03-27T12:00:00Z', daily, 'Europe/Berlin', 3)).toEqual([
      '2026-03-28T07:00',
      '2026-03-29T06:00',
      '2026-03-30T06:00',
    ])
    expect(row('2026-10-31T08:00:00-04:00', daily, 'America/New_York', 2)).toEqual([
      '2026-11-01T13:00',
      '2026-11-02T13:00',
    ])
  })

  test('of an hour that is skipped comes as much later, and of one that comes twice, once', () => {
    const atTwo = { ...daily, digestHour: 2 }
    expect(row('2026-03-28T12:00:00Z', atTwo, 'Europe/Berlin', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:00',
    ])
    expect(row('2026-10-24T12:00:00Z', atTwo, 'Europe/Berlin', 2)).toEqual([
      '2026-10-25T00:00',
      '2026-10-26T01:00',
    ])
  })

  test('comes on the day of the week that it is where its reader is', () => {
    // Friday, 08:00 in Auckland is still Thursday in London.
    expect(row('2026-11-24T00:00:00Z', weekly, 'Pacific/Auckland', 2)).toEqual([
      '2026-11-26T19:00',
      '2026-12-03T19:00',
    ])
    expect(row('2026-11-27T08:00:00Z', weekly, 'UTC', 1)).toEqual(['2026-12-04T08:00'])
    expect(row('2026-11-27T07:59:59Z', weekly, 'UTC', 1)).toEqual(['2026-11-27T08:00'])
  })

  test('is once a day and once a week for a year, in places with every kind of clock', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Cairo',
    ]) {
      for (const digestHour of [0, 1, 2, 3, 8, 23]) {
        const days = row('2026-01-01T00:00:00Z', { ...daily, digestHour }, zone, 365)
        const gaps = days.slice(1).map((day, at) => Date.parse(`${day}Z`) - Date.parse(`${days[at]}Z`))
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(23 * 3_600_000 - 1)
        expect(Math.max(...gaps)).toBeLessThanOrEqual(25 * 3_600_000)
        expect(row('2026-01-01T00:00:00Z', { ...weekly, digestHour }, zone, 52)).toHaveLength(52)
      }
    }
  })

  test('never is never', () => {
    expect(nextDigest(new Date(), { ...daily, digest: 'never' }, 'UTC')).toBe(null)
  })
})
