import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sanitizeHtml from 'sanitize-html'
import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '~/platform/markdown/html-to-markdown'
import { toPlainText } from '~/platform/markdown/plain-text'
import { renderMarkdown } from '~/platform/markdown/render-markdown.server'

const render = (markdown: string) => renderMarkdown(markdown, { person: () => null, topic: () => null })

describe('HTML from elsewhere becomes Markdown', () => {
  test('with headings, emphasis, links, lists and quotes', () => {
    const html =
      '<h2>A</h2><p>One <em>two</em> <strong>three</strong> <a href="https://example.com">four</a></p><ul><li>x</li></ul><blockquote><p>y</p></blockquote>'
    expect(htmlToMarkdown(html)).toBe(
      '## A\n\nOne *two* **three** [four](https://example.com)\n\n-   x\n\n> y',
    )
  })

  test('with code blocks as they are, whatever backticks they hold', () => {
    expect(htmlToMarkdown('<pre class="lang-py"><code>if a &lt; b:\n    go()\n</code></pre>')).toBe(
      '```py\nif a < b:\n    go()\n```',
    )
    expect(htmlToMarkdown('<pre><code>```js\na\n```</code></pre>')).toBe('````\n```js\na\n```\n````')
  })

  test('with tables', () => {
    const html =
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'
    expect(render(htmlToMarkdown(html))).toContain('<td>2</td>')
  })

  test('with images as images, which the renderer shows as links when they are elsewhere', () => {
    const markdown = htmlToMarkdown('<p><img src="https://example.com/a.png" alt="A chart"></p>')
    expect(markdown).toBe('![A chart](https://example.com/a.png)')
    expect(render(markdown)).toContain('>A chart</a>')
  })

  test.each([
    '$a_1 * b_2 * c_3$',
    '$$\\frac{1}{2} \\{x\\} \\\\ a^*_b < c$$',
    'costs $5, not $6',
    'a < b, List<String>, <script>',
    'a ~ b ~ c and ~~d~~',
    '[1] and [^1] and [x]: y',
    '&amp; and &lt;b&gt;',
    'https://example.com/a_b_c*d*',
    '# no heading',
    '1. no list',
    '1) no list',
    '- no list',
    '> no quote',
    '`no code` and ```none```',
    '| no | table |',
    '@nobody #nothing',
  ])('with %s still reading the same', (text) => {
    const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
    expect(toPlainText(render(htmlToMarkdown(html)))).toBe(text)
  })

  test('without what scripts and styles held', () => {
    expect(htmlToMarkdown('<p>a</p><script>b()</script><style>c{}</style>')).toBe('a')
  })
})

const archive = join(process.env.HINDSIGHT_DATA ?? '', 'real', 'matheducators-se.jsonl')
const present = Boolean(process.env.HINDSIGHT_DATA) && existsSync(archive)
type Thread = { id: string; body: string; answers: { id: string; body: string }[] }

describe.skipIf(!present)(
  `a real archive of questions (needs HINDSIGHT_DATA${present ? '' : ', which is not set'})`,
  () => {
    const threads = present
      ? readFileSync(archive, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line): Thread => JSON.parse(line))
      : []
    const bodies = threads
      .flatMap(({ id, body, answers }) => [{ id, body }, ...answers])
      .map(({ id, body }) => ({ id, body, rendered: render(htmlToMarkdown(body)) }))
    // An image of elsewhere is shown as its description, or its address when nobody described it.
    const describeImages = (html: string) =>
      html.replace(
        /<img[^>]*>/g,
        (image) => /alt="([^"]+)"/.exec(image)?.[1] ?? /src="([^"]+)"/.exec(image)?.[1] ?? '',
      )
    const spelledOut = (html: string) =>
      sanitizeHtml(html, { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true })
    const words = (html: string) => toPlainText(spelledOut(describeImages(html))).replace(/\s+/g, '')

    test('is whole', () => {
      expect(threads).toHaveLength(397)
      expect(bodies).toHaveLength(397 + 1507)
    })

    test('comes through with every word of every body', () => {
      const changed = bodies.filter(({ body, rendered }) => words(body) !== words(rendered))
      expect(changed.map(({ id }) => id)).toEqual([])
    })

    test('keeps each code block to the letter', () => {
      const blocks = (html: string) =>
        [...html.matchAll(/<pre[\s\S]*?<\/pre>/g)].map(([block]) => toPlainText(block))
      const changed = bodies.filter(
        ({ body, rendered }) => JSON.stringify(blocks(body)) !== JSON.stringify(blocks(rendered)),
      )
      expect(changed.map(({ id }) => id)).toEqual([])
      expect(bodies.some(({ body }) => body.includes('<pre'))).toBe(true)
    })

    test('shows no tag as text that was not text before', () => {
      const leaking = bodies.filter(({ body, rendered }) => {
        const shown = rendered.match(/&lt;\/?\w/g)?.length ?? 0
        return shown > (body.match(/&lt;\/?\w/g)?.length ?? 0)
      })
      expect(leaking.map(({ id }) => id)).toEqual([])
    })
  },
)
