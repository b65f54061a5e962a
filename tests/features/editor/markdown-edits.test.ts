import { describe, expect, it } from 'vitest'
import {
  type Command,
  type Edit,
  editFor,
  type Field,
  linkOver,
  tableOf,
} from '~/features/editor/markdown-edits'

/** A text with its selection between two bars, as `one [two] three` would read with `|`. */
function fieldOf(marked: string): Field {
  const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|')]
  return { value: marked.replaceAll('|', ''), start, end: end === start ? start : end - 1 }
}

function after(field: Field, edit: Edit): string {
  const value = field.value.slice(0, edit.from) + edit.text + field.value.slice(edit.to)
  const [from, to] = edit.select.map((place) => place + edit.from) as [number, number]
  return from === to
    ? `${value.slice(0, from)}|${value.slice(from)}`
    : `${value.slice(0, from)}|${value.slice(from, to)}|${value.slice(to)}`
}

const run = (command: Command, marked: string) => {
  const field = fieldOf(marked)
  return after(field, editFor(command, field))
}

describe('a button or its keys', () => {
  it.each<[Command, string, string]>([
    ['bold', 'one |two| three', 'one **|two|** three'],
    ['bold', 'one **|two|** three', 'one |two| three'],
    ['bold', 'one |**two**| three', 'one |two| three'],
    ['bold', 'one| two |three', 'one **|two|** three'],
    ['italic', '|', '_|_'],
    ['code', 'run |npm test|', 'run `|npm test|`'],
    ['code', 'run:\n|a\nb|', 'run:\n\n```\n|a\nb|\n```\n'],
    ['link', 'see |the page|', 'see [the page](|https://|)'],
    ['link', '|https://a.example/b|', '[|](https://a.example/b)'],
    ['list', 'one\n|two\nthree|', 'one\n|- two\n- three|'],
    ['list', '|- two\n- three|', '|two\nthree|'],
    ['quote', 'so|me', '> some|'],
    ['checklist', '|', '- [ ] |'],
    ['table', 'Before|', 'Before\n\n|Column| | Column\n--- | ---\nText | Text\n'],
  ])('%s turns %j into %j', (command, before, wanted) => {
    expect(run(command, before)).toBe(wanted)
  })

  it('fences code that has a fence in it with a longer one', () => {
    const value = '```\na\n```'
    const { text } = editFor('code', { value, start: 0, end: value.length })
    expect(text).toBe('````\n```\na\n```\n````\n')
  })
})

describe('an address that is pasted', () => {
  const paste = (marked: string, pasted: string) => linkOver(fieldOf(marked), pasted)?.text ?? null

  it('becomes the link of the selected words', () => {
    expect(paste('see |the page|', 'https://a.example/b')).toBe('[the page](https://a.example/b)')
    expect(paste('see |the page|', ' https://a.example/b_(c) ')).toBe('[the page](<https://a.example/b_(c)>)')
  })

  it('stays as it is over nothing, over another address, over lines, and inside a link', () => {
    expect(paste('see |', 'https://a.example')).toBeNull()
    expect(paste('|https://old.example|', 'https://a.example')).toBeNull()
    expect(paste('|one\ntwo|', 'https://a.example')).toBeNull()
    expect(paste('[x](|https://|)', 'https://a.example')).toBeNull()
    expect(paste('see |the page|', 'not an address')).toBeNull()
    expect(paste('see |the page|', 'javascript:alert(1)')).toBeNull()
  })
})

describe('a range of a spreadsheet', () => {
  it('becomes a table whose first row is the head, with bars in cells kept as they are', () => {
    expect(tableOf('Month\tShare\r\nMay\t12 %\r\nJune\ta | b\r\n')).toBe(
      '| Month | Share |\n| --- | --- |\n| May | 12 % |\n| June | a \\| b |',
    )
    expect(tableOf('a\t\nb\tc')).toBe('| a |  |\n| --- | --- |\n| b | c |')
  })

  it('is not seen in one column, one word, or rows of different length', () => {
    expect(tableOf('one\ntwo')).toBeNull()
    expect(tableOf('one')).toBeNull()
    expect(tableOf('a\tb\nc')).toBeNull()
  })
})
