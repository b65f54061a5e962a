import { expect, it } from 'vitest'
import { clockWords, dayWords, spanWords } from '~/ui/when-words'

const at = new Date('2026-11-26T13:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

it('a time to keep free is told on the reader’s own clock', () => {
  expect(spanWords(at, later(30), 'Europe/Berlin')).toBe('Thu 26 Nov, 14:00–14:30')
  expect(spanWords(at, later(30), 'Asia/Kolkata')).toBe('Thu 26 Nov, 18:30–19:00')
  expect(clockWords(at, 'America/New_York')).toBe('08:00')
  expect(dayWords(at, 'UTC', true)).toBe('Thursday 26 Nov')
})

it('an end after midnight names its day', () => {
  expect(spanWords(at, later(90), 'Asia/Tokyo')).toBe('Thu 26 Nov, 22:00–23:30')
  expect(spanWords(at, later(180), 'Asia/Tokyo')).toBe('Thu 26 Nov, 22:00–Fri 27 Nov, 01:00')
})
