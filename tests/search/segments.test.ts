import { expect, it } from 'vitest'
import { markEnd, markStart, toSegments } from '#search/segments'

const marked = (text: string) => toSegments(text.replaceAll('[', markStart).replaceAll(']', markEnd))

it('marks the whole word of which only the beginning was typed', () => {
  expect(marked('We [drop]ped a [colum]n, twice')).toEqual([
    { text: 'We ', marked: false },
    { text: 'dropped', marked: true },
    { text: ' a ', marked: false },
    { text: 'column', marked: true },
    { text: ', twice', marked: false },
  ])
})

it('keeps two marked words apart', () => {
  expect(marked('[drop] [column]').map(({ text }) => text)).toEqual(['drop', ' ', 'column'])
})
