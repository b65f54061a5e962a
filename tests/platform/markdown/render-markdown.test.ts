import { describe, expect, test } from 'vitest'
import { findMentions } from '~/platform/markdown/mentions'
import { type NameLinks, renderMarkdown } from '~/platform/markdown/render-markdown.server'

const nobody: NameLinks = { person: () => null, topic: () => null }
const everybody = {
  person: (handle: string) => `/people/${handle}`,
  topic: (slug: string) => `/topics/${slug}`,
}
const render = (source: string, links = nobody, idPrefix?: string) => renderMarkdown(source, links, idPrefix)

describe('what a writer may use', () => {
  test('headings go down one level, because the page has its own h1', () => {
    expect(render('# One\n\n## Two\n\n###### Six')).toBe('<h2>One</h2>\n<h3>Two</h3>\n<h6>Six</h6>\n')
    expect(render('<h1>One</h1>')).toContain('<h2>One</h2>')
  })

  test('a line end in a paragraph is a line end on the page', () => {
    expect(render('one\ntwo')).toBe('<p>one<br />two</p>\n')
  })

  test('an emoji may be written by its name, where it stands for itself', () => {
    expect(render('Done :tada: (:+1:) :white_check_mark:')).toBe('<p>Done 🎉 (👍) ✅</p>\n')
    const others = ':nothing: 10:100:30 a:tada: :constructor: std::tada::x'
    expect(render(others)).toBe(`<p>${others}</p>\n`)
    expect(render('`:tada:` [:tada:](/a)')).toBe('<p><code>:tada:</code> <a href="/a">:tada:</a></p>\n')
  })

  test('a task list has checkboxes that nobody can press and a screen reader can name', () => {
    const html = render('- [x] buy *good* milk\n- [ ] drink it')
    expect(html).toContain('<input type="checkbox" disabled aria-label="buy good milk" checked />')
    expect(html).toContain('<input type="checkbox" disabled aria-label="drink it" />')
  })

  test('a wide table sits in a named box that arrow keys can scroll', () => {
    const html = render('| a | b |\n|---|--:|\n| 1 | 2 |')
    expect(html).toContain('<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>')
    expect(html).toContain('<td align="right">2</td>')
    expect(html.trim().endsWith('</table></div>')).toBe(true)
  })

  test('code in a known language is coloured, and the block can be scrolled by keyboard', () => {
    const html = render('```ts\nconst a = "<b>"\n```')
    expect(html).toContain('<pre tabindex="0"><code class="hljs language-ts">')
    expect(html).toContain('<span class="hljs-keyword">const</span>')
    expect(html).toContain('&lt;b&gt;')
  })

  test('code in an unknown language, or in none, stays plain: nothing is guessed', () => {
    expect(render('```klingon\nconst a = 1\n```')).toBe(
      '<pre tabindex="0"><code class="language-klingon">const a = 1\n</code></pre>\n',
    )
    expect(render('```\nconst a = 1\n```')).toBe('<pre tabindex="0"><code>const a = 1\n</code></pre>\n')
  })

  test('details, kbd, sub, sup, del, ins and mark may be written as HTML', () => {
    const html =
      '<details><summary>More</summary><p><kbd>K</kbd><sub>1</sub><sup>2</sup><del>x</del><ins>y</ins><mark>z</mark></p></details>'
    expect(render(html)).toBe(html)
  })

  test('angle brackets that are no HTML are shown as typed', () => {
    expect(render('a List<String> of <your-name> and <?php')).toBe(
      '<p>a List&lt;String&gt; of &lt;your-name&gt; and &lt;?php</p>\n',
    )
  })

  test('what is left open or closed too often cannot break out of the body', () => {
    expect(render('</div></article><b>bold')).toBe('<b>bold</b>')
  })
})

describe('links and images', () => {
  test('a link to another site passes on nothing and earns nothing', () => {
    expect(render('[a](https://example.com/x "t")')).toBe(
      '<p><a href="https://example.com/x" title="t" rel="nofollow noopener noreferrer ugc">a</a></p>\n',
    )
  })

  test('links to this site, to a place on the page and to a mailbox stay as they are', () => {
    expect(render('[a](/posts/1)')).toContain('<a href="/posts/1">a</a>')
    expect(render('[a](#there)')).toContain('<a href="#there">a</a>')
    expect(render('me@example.com')).toContain('<a href="mailto:me@example.com">me@example.com</a>')
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&#10;script:alert(1)',
    '%6aavascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'ftp://example.com',
    '//evil.example',
    '/&Tab;/evil.example',
    'https:evil.example',
    'relative/path',
  ])('%s leads nowhere, the words stay', (address) => {
    expect(render(`[words](${address})`)).not.toContain('href')
    expect(render(`<a href="${address}">words</a>`)).toBe('<p><span>words</span></p>\n')
  })

  test('a backslash is no second slash', () => {
    expect(render('<a href="/\\evil.example">words</a>')).not.toContain('href')
    expect(render('[words](/\\evil.example)')).toContain('href="/%5Cevil.example"')
  })

  test('an image of ours is shown when it comes into view', () => {
    expect(render('![A chart](/media/ab12.png)')).toBe(
      '<p><img src="/media/ab12.png" alt="A chart" loading="lazy" /></p>\n',
    )
  })

  test('an image from elsewhere becomes a link, so that its host does not learn who reads', () => {
    expect(render('![A chart](https://example.com/a.png)')).toBe(
      '<p><a href="https://example.com/a.png" rel="nofollow noopener noreferrer ugc">A chart</a></p>\n',
    )
    expect(render('<img src="https://example.com/a.png" onerror="x()">')).toContain(
      '>https://example.com/a.png</a>',
    )
    expect(render('![x](/media/../sign-out)')).not.toContain('<img')
  })

  test('an image inside a link gives its words to that link', () => {
    const html = render('[![build](https://example.com/badge.svg)](https://example.com)')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain('<span>build</span></a>')
  })
})

describe('footnotes', () => {
  test('a note is numbered, leads to its text and back', () => {
    const html = render('Yes[^why].\n\n[^why]: Because.', nobody, 'p1')
    expect(html).toContain('href="#p1-why"')
    expect(html).toContain('<li id="p1-why">')
    expect(html).toContain('href="#p1-ref-why"')
    expect(html).toContain('aria-label="Back to reference why"')
  })

  test('two bodies on one page have no id in common', () => {
    const source = 'Yes[^1].\n\n[^1]: Because.'
    const ids = ['p1', 'p2'].flatMap((prefix) => render(source, nobody, prefix).match(/ id="[^"]*"/g) ?? [])
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
  })

  test('no other id survives, so no script can find a name it did not expect', () => {
    expect(render('<li id="config">x</li><a id="p9-x" href="#p9-x">y</a>', nobody, 'p1')).not.toContain('id=')
  })

  test('one document leaves nothing behind for the next', () => {
    const source = 'Yes[^1].\n\n[^1]: Because.'
    const first = render(source)
    render('[^2]: never mentioned')
    expect(render(source)).toBe(first)
  })
})

describe('people and topics', () => {
  test('become links when they are known, as they were typed', () => {
    expect(render('Thanks @Ana, see #postgres.', everybody)).toBe(
      '<p>Thanks <a href="/people/ana" class="person-link">@Ana</a>, see <a href="/topics/postgres" class="topic-link">#postgres</a>.</p>\n',
    )
  })

  test('stay words when nobody knows them', () => {
    expect(render('Thanks @ana, see #postgres.')).toBe('<p>Thanks @ana, see #postgres.</p>\n')
  })

  test.each([
    '`@ana #postgres`',
    '```\n@ana #postgres\n```',
    '    @ana #postgres',
    '[@ana #postgres](https://example.com)',
    '<code>@ana #postgres</code>',
    '<a href="/x">@ana #postgres</a>',
    '<a href="/x">\n\n@ana #postgres\n\n</a>',
    '![@ana #postgres](/media/a.png)',
    'ana@postgres.example',
    'npm i @ana/postgres',
    'https://example.com/@ana#postgres',
    '# postgres',
    '\\@ana \\#postgres',
    '#42',
    'a#postgres b@ana',
  ])('are not looked for in %s', (source) => {
    expect(findMentions(source)).toEqual({ handles: [], topics: [] })
    expect(render(source, everybody)).not.toMatch(/href="\/(people|topics)/)
  })

  test('are found in headings, lists, tables, quotes, emphasis and footnotes, each once', () => {
    const source = [
      '# By @ana',
      '- @ben and **@cy**',
      '> (@dee) "@ana"',
      '',
      '| @eve |\n|---|\n| #sql |',
      '',
      'x[^1]',
      '',
      '[^1]: ask @fay about #c-sharp, #sql',
    ].join('\n')
    expect(findMentions(source)).toEqual({
      handles: ['ana', 'ben', 'cy', 'dee', 'eve', 'fay'],
      topics: ['sql', 'c-sharp'],
    })
  })

  test('the renderer asks for exactly the names that were found', () => {
    const source = 'To @ana and @ben_x: #sql, `@no`, @ana again, me@x.org @zoë.'
    const asked = new Set<string>()
    const note = (name: string) => {
      asked.add(name)
      return null
    }
    render(source, { person: note, topic: note })
    const { handles, topics } = findMentions(source)
    expect([...asked].sort()).toEqual([...handles, ...topics].sort())
    expect(handles).toEqual(['ana', 'ben_x', 'zoë'])
  })

  test('an address from the resolver cannot open an attribute', () => {
    const html = render('@ana', { person: () => '/people/a"onclick="x', topic: () => null })
    expect(html).toContain('href="/people/a&quot;onclick=&quot;x"')
  })
})
