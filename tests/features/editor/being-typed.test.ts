import { describe, expect, it } from 'vitest'
import { beingTyped } from '~/features/editor/being-typed'

/** What is found where the bar stands in each of them. */
function found(...texts: string[]): Record<string, string | null> {
  return Object.fromEntries(
    texts.map((marked) => {
      const typed = beingTyped(marked.replace('|', ''), marked.indexOf('|'))
      return [marked, typed && `${typed.sign}${typed.words} from ${typed.from}`]
    }),
  )
}

/** Those in which something is found. */
const seen = (...texts: string[]) =>
  Object.entries(found(...texts)).flatMap(([text, name]) => (name === null ? [] : [text]))

describe('a name that is being typed', () => {
  it('is seen at the beginning of a word, in any letters', () => {
    const wanted = {
      '@ma|': '@ma from 0',
      'ask @ma|': '@ma from 4',
      'ask\n(@maria-o|': '@maria-o from 5',
      'see #incident|': '#incident from 4',
      'cc:@ma|': '@ma from 3',
      '@мар|': '@мар from 0',
      'done :tad|': ':tad from 5',
      'done (:+1|)': ':+1 from 6',
      '@ma|, then': '@ma from 0',
    }
    expect(found(...Object.keys(wanted))).toEqual(wanted)
  })

  it('is not seen in addresses, headings, times, packages and smileys, nor in the middle of a word', () => {
    const texts = ['me@company.com|', 'a @|', '# Head|', '#|', '@ma |', '@m|aria', 'npm i @scope/pack|']
    const others = [
      '10:30|',
      'a::bc|',
      ':D|',
      'https://a.example/x#frag|',
      '[see](#part|',
      'https://a.example:po|',
    ]
    expect(seen(...texts, ...others)).toEqual([])
  })
})

describe('code', () => {
  it('is left alone, however it is written', () => {
    expect(
      seen(
        ...['run `npm i @ma|', 'run `npm i @ma|` now', '``a ` @ma|', '```\n@ma|', '~~~ts\n```\n@ma|'],
        ...['- item\n  ```\n  @ma|', '> ```\n> @ma|', 'text\n\n    @ma|', '\t@ma|', '<pre>\n@ma|'],
        '<code>@ma|</code>',
      ),
    ).toEqual([])
  })

  it('ends where it ends', () => {
    const texts = [
      ...['run `npm` and ask @ma|', '```\ncode\n```\n@ma|', '````\n```\n````\n@ma|', 'a ` alone\n\n@ma|'],
      ...['```inline``` @ma|', '- item\n\n    @ma|', 'text\n    @ma|', '<code>x</code> @ma|'],
    ]
    expect(seen(...texts)).toEqual(texts)
  })
})
