import { expect, it } from 'vitest'
import { bestFits } from '~/features/editor/match-words'

const people = [
  ['ana', 'Ana Prieto'],
  ['jose', 'José Ortega'],
  ['ortolan', 'Marta Ortolan'],
  ['platform-team', 'Platform'],
]
const found = (begun: string) => bestFits(begun, people, (names) => names, 8).map(([handle]) => handle)

it('finds beginnings of words in any letters, and puts the beginning of the handle first', () => {
  expect(found('ort')).toEqual(['ortolan', 'jose'])
  expect(found('José')).toEqual(['jose'])
  expect(found('PRIETO')).toEqual(['ana'])
  expect(found('team')).toEqual(['platform-team'])
  expect(found('platform-t')).toEqual(['platform-team'])
})

it('finds nothing in the middle of a word', () => {
  expect(found('tega')).toEqual([])
})

it('gives no more than was asked for', () => {
  expect(bestFits('a', [['a1'], ['a2'], ['a3']], (names) => names, 2)).toEqual([['a1'], ['a2']])
})
