import { expect, test } from 'vitest'
import { counted, grouped } from '~/ui/count'

test('one answer is not "1 answers"', () => {
  expect(counted(1, 'answer')).toBe('1 answer')
  expect(counted(0, 'answer')).toBe('0 answers')
  expect(counted(3, 'answer')).toBe('3 answers')
  expect(counted(2, 'reply', 'replies')).toBe('2 replies')
})

test('long numbers are set in threes', () => {
  expect(grouped(999)).toBe('999')
  expect(grouped(8204)).toBe('8\u202f204')
  expect(grouped(1234567)).toBe('1\u202f234\u202f567')
})
