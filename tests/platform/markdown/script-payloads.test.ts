import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '~/platform/markdown/html-to-markdown'
import { renderMarkdown } from '~/platform/markdown/render-markdown.server'
import { numbersFrom } from '../../support/random'
import { scriptPayloads } from '../../support/script-payloads'
import { processorTime } from './processor-time'
import { unsafeParts } from './unsafe-parts'

const links = { person: (handle: string) => `/people/${handle}`, topic: (slug: string) => `/topics/${slug}` }
const render = (source: string) => renderMarkdown(source, links, 'p1')

// The runner has to hear from a busy file now and then.
afterEach(() => setImmediate())

describe('text that tries to run a script', () => {
  test('comes in many kinds, each once', () => {
    expect(scriptPayloads.length).toBeGreaterThanOrEqual(160)
    expect(new Set(scriptPayloads).size).toBe(scriptPayloads.length)
  })

  test.each([
    '<img src="/media/x.png" onerror="x()">',
    '<a href="javascript:x()">x</a>',
    '<svg><a>x</a></svg>',
    '<b id="x">x</b>',
    '<h2 id="other-1">x</h2>',
    '<span class="modal">x</span>',
    '</main><b>x</b>',
  ])('would be noticed if it came through as %s', (html) => {
    expect(unsafeParts(html, 'p1')).not.toEqual([])
  })

  test('leaves only what a body may hold', () => {
    const found = scriptPayloads.map((payload) => ({ payload, parts: unsafeParts(render(payload), 'p1') }))
    expect(found.filter(({ parts }) => parts.length > 0)).toEqual([])
  })

  test.each([
    ['in a quote', (text: string) => text.replace(/^/gm, '> ')],
    ['in a list', (text: string) => `- a\n- ${text}`],
    ['in a table', (text: string) => `| a |\n|---|\n| ${text} |`],
    ['in emphasis', (text: string) => `**${text}**`],
    ['as a link text', (text: string) => `[${text}](https://example.com)`],
    ['as an address', (text: string) => `[x](${text})`],
    ['as an address in brackets', (text: string) => `[x](<${text}>)`],
    ['as a link title', (text: string) => `[x](/y "${text}")`],
    ['as a description of an image', (text: string) => `![${text}](/media/x.png)`],
    ['as an image', (text: string) => `![x](${text})`],
    ['as a reference', (text: string) => `[x]\n\n[x]: ${text}`],
    ['as a footnote', (text: string) => `[^${text}]\n\n[^${text}]: ${text}`],
    ['as the language of code', (text: string) => `\`\`\`${text}\nx\n\`\`\``],
    ['as a script', (text: string) => `\`\`\`js\n${text}\n\`\`\``],
    ['as a page', (text: string) => `\`\`\`html\n${text}\n\`\`\``],
    ['as a task', (text: string) => `- [ ] ${text}`],
    ['as a heading', (text: string) => `# ${text}`],
    ['as a person', (text: string) => `@${text} #${text}`],
    [
      'in a raw attribute',
      (text: string) => `<a href="${text}" title='${text}'>x</a><img src=${text} alt="${text}">`,
    ],
    ['in a raw element', (text: string) => `<details><summary>${text}</summary>\n\n${text}\n\n</details>`],
    ['behind an open comment', (text: string) => `<!-- ${text}`],
  ])('leaves only that %s, too', (_, place) => {
    const found = scriptPayloads.map((payload) => ({
      payload,
      parts: unsafeParts(render(place(payload)), 'p1'),
    }))
    expect(found.filter(({ parts }) => parts.length > 0)).toEqual([])
  })

  test('leaves only that after it came as HTML from elsewhere', () => {
    const found = scriptPayloads.map((payload) => {
      const markdown = htmlToMarkdown(`<p>a ${payload}</p>`)
      return { payload, parts: unsafeParts(render(markdown), 'p1') }
    })
    expect(found.filter(({ parts }) => parts.length > 0)).toEqual([])
  })

  test('leaves only that in 3,000 random mixtures, and none takes long', async () => {
    const random = numbersFrom(20_240_607)
    const pieces = [...scriptPayloads.flatMap(split), ...marks]
    const pick = <Item>(items: Item[]) => items[Math.floor(random() * items.length)] as Item
    for (let round = 0; round < 3_000; round++) {
      const source = Array.from({ length: 2 + Math.floor(random() * 30) }, () =>
        pick(random() < 0.1 ? scriptPayloads : pieces),
      ).join('')
      const html = render(source)
      expect({ source, parts: unsafeParts(html, 'p1') }).toEqual({ source, parts: [] })
      if (round % 50 === 0) {
        expect({ source, slow: processorTime(() => render(source), 100) > 250 }).toEqual({
          source,
          slow: false,
        })
        await setImmediate()
      }
    }
  }, 120_000)
})

const marks = [
  '\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '- [ ] ',
  '# ',
  '    ',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '```html\n',
  '[',
  '](',
  ')',
  '![',
  ']',
  ']: ',
  '[^1]',
  '\n[^1]: ',
  '|',
  '\n|---|\n',
  '<',
  '>',
  '"',
  "'",
  '/',
  '=',
  ' ',
  '&',
  ';',
  '#',
  '@',
  '\\',
  '<!--',
  '-->',
  '---',
  '\t',
  '</',
  '<a href="',
  '<img src=',
  '<b>',
  '</b>',
  '<p>',
  '<table>',
  '<td>',
  '<svg>',
  '<math>',
  '<style>',
  '<title>',
  '<noscript>',
  '</noscript>',
  '<xmp>',
  '<textarea>',
  '<template>',
  '<select>',
  '<li>',
  '<details>',
  '<code>',
  '<pre>',
  '\u0000',
  '\ud800',
]

/** A payload in the pieces where another text could be put between. */
function split(payload: string): string[] {
  return payload.split(/(?=[<>"'`=\s(])/)
}
