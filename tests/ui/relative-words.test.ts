import { expect, test } from 'vitest'
import { fullWords, relativeWords } from '~/ui/relative-words'

const NOON = new Date('2025-03-12T12:00:00Z')

function at(moment: string, now = NOON, timeZone = 'UTC') {
  return relativeWords(new Date(moment), now, timeZone)
}

test.each([
  ['2025-03-12T11:59:30Z', 'just now'],
  ['2025-03-12T11:59:00Z', '1 min'],
  ['2025-03-12T11:00:01Z', '59 min'],
  ['2025-03-12T10:00:00Z', '2 h'],
  ['2025-03-11T12:00:01Z', '23 h'],
  ['2025-03-11T12:00:00Z', 'yesterday'],
  ['2025-03-11T00:00:00Z', 'yesterday'],
  ['2025-03-10T23:59:00Z', '2 d'],
  ['2025-02-10T12:00:00Z', '30 d'],
  ['2025-02-09T12:00:00Z', '1 mo'],
  ['2024-11-09T12:00:00Z', '4 mo'],
  ['2024-03-13T12:00:00Z', '11 mo'],
  ['2024-03-12T12:00:00Z', '1 y'],
  ['2021-03-11T12:00:00Z', '4 y'],
])('what happened at %s was "%s" ago', (moment, words) => {
  expect(at(moment)).toBe(words)
})

test.each([
  ['2025-03-12T12:00:20Z', 'in a moment'],
  ['2025-03-12T14:00:00Z', 'in 2 h'],
  ['2025-03-13T13:00:00Z', 'tomorrow'],
  ['2025-03-15T12:00:00Z', 'in 3 d'],
])('what happens at %s is "%s"', (moment, words) => {
  expect(at(moment)).toBe(words)
})

test('yesterday is the day before today where the reader is', () => {
  const now = new Date('2025-03-12T13:30:00Z')
  expect(at('2025-03-11T00:30:00Z', now, 'UTC')).toBe('yesterday')
  expect(at('2025-03-11T00:30:00Z', now, 'America/New_York')).toBe('2 d')
})

test('the exact time is told in the time zone of the reader', () => {
  const moment = new Date('2025-03-03T23:05:00Z')
  expect(fullWords(moment, 'UTC')).toBe('3 March 2025, 23:05')
  expect(fullWords(moment, 'Asia/Tokyo')).toBe('4 March 2025, 08:05')
})

test('midnight is written 00, not 24', () => {
  expect(fullWords(new Date('2025-03-03T00:00:00Z'), 'UTC')).toBe('3 March 2025, 00:00')
})
