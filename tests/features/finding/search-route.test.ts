import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suggestions } from '~/features/finding/suggestions.server'
import { queriesOf } from '~/platform/query-count.server'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { namesKnown, published, reopened } from './searching'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('the search page', () => {
  test('shows what was found, what can be picked and a way to ask', async () => {
    const mo = await person({ name: 'Mo' })
    await topic('zoo')
    await published(mo, { title: 'Where is the quokka kept?', topics: 'zoo' })
    const { status, text } = await site.get('/search?q=quokka&kind=question', mo)
    const page = withoutMarkers(text)
    expect(status).toBe(200)
    expect(page).toContain('Results for quokka')
    expect(page).toMatch(/1 result in \d+ ms/)
    expect(page).toContain('Where is the <mark>quokka</mark> kept?')
    const picked = links(page).find((link) => /href="\/search.*Questions<.*nav-count/.test(link))
    expect(picked).toContain('aria-current="true"')
    expect(picked).toContain('href="/search?q=quokka"')
    expect(page).toContain('Remove the filter Kind: </span>Questions')
    expect(page).toContain('href="/search?q=quokka&amp;kind=question&amp;topic=zoo"')
    expect(page).toContain('href="/posts/new?kind=question&amp;title=quokka"')
    expect(page).toContain('<title>quokka · Search · Hindsight</title>')
  })

  test('is never a dead end', async () => {
    const { text } = await site.get('/search?q=xyzzy+-plugh&kind=lesson', await person())
    const page = withoutMarkers(text)
    expect(page).toContain('Nothing found')
    expect(page).toContain('href="/search?q=xyzzy+-plugh"')
    expect(page).toContain('href="/posts/new?kind=question&amp;title=xyzzy"')
  })

  test('says which words it took for mistyped, and leads back to them as they were', async () => {
    const mo = await person()
    await published(mo, { title: 'Where is the quokka kept?' })
    const page = withoutMarkers((await site.get('/search?q=quokkka', mo)).text)
    expect(page).toContain('Showing results for <a href="/search?q=quokka">quokka</a>')
    expect(page).toContain('Search instead for <a href="/search?q=quokkka&amp;exact=1">quokkka</a>')
    const exact = withoutMarkers((await site.get('/search?q=quokkka&exact=1', mo)).text)
    expect(exact).not.toContain('Showing results for')
  })

  test('shows HTML in a title as the text it is', async () => {
    const mo = await person()
    const title = 'Why is <img src=x onerror=alert(1)> drawn?'
    await published(mo, { title, body: 'Also <b>this</b> `<script>alert(2)</script>` drawn' })
    const { text } = await site.get('/search?q=drawn+%3Cscript%3E', mo)
    expect(withoutMarkers(text)).toContain('Why is &lt;img src=x onerror=alert(1)&gt; <mark>drawn</mark>?')
    expect(text).not.toMatch(/<img src=x|<script>alert/)
  })

  test('says what it did not understand', async () => {
    const { text } = await site.get('/search?q=before:nonsense', await person())
    expect(text).toContain('before: wants a date such as 2024-03.')
  })

  test('opens without a question on the newest posts and what one can type', async () => {
    const mo = await person()
    await published(mo, { title: 'Where is the quokka kept?' })
    const { text } = await site.get('/search', mo)
    expect(text).toContain('Where is the quokka kept?')
    expect(text).toContain('What you can type')
    expect(text).toMatch(/<details[^>]*open/)
  })

  test('answers with a quiet note while Meilisearch is away', async () => {
    const mo = await person()
    await published(mo, { title: 'Where is the quokka kept?' })
    await reopened({ SEARCH: 'meilisearch', MEILI_URL: 'http://127.0.0.1:9' }, async () => {
      const { status, text } = await site.get('/search?q=quokka', mo)
      expect(status).toBe(200)
      expect(withoutMarkers(text)).toContain('Where is the <mark>quokka</mark> kept?')
      expect(text).toContain('class="meta search-note"')
    })
    expect((await site.get('/search?q=quokka', mo)).text).not.toContain('class="meta search-note"')
  })

  test('is for those who are signed in, and so are its suggestions', async () => {
    expect((await site.get('/search?q=a')).location).toBe('/sign-in?to=%2Fsearch%3Fq%3Da')
    expect((await site.get('/search/suggestions?q=a')).location).toContain('/sign-in')
  })

  test('suggestions come with where they lead and what was typed', async () => {
    const mo = await person()
    const id = await published(mo, { title: 'Where is the quokka kept?' })
    const { text } = await site.get('/search/suggestions?q=quo', mo)
    expect(JSON.parse(text)).toMatchObject({
      typed: 'quo',
      posts: [{ id, kind: 'question', slug: 'where-is-the-quokka-kept' }],
    })
    expect(JSON.parse((await site.get('/search/suggestions', mo)).text)).toEqual({
      ...{ typed: '', posts: [] },
      ...{ words: [], topics: [], people: [] },
    })
  })

  test('suggestions take the same few queries, whatever is found', async () => {
    const mo = await person({ name: 'Quokka Smith' })
    const few = await queriesOf(() => suggestions(mo, 'quo'))
    await topic('quokka')
    await namesKnown()
    for (let count = 0; count < 6; count++) await published(mo, { title: `How many quokkas? ${count}` })
    const many = await queriesOf(async () => {
      const { posts, topics, people } = await suggestions(mo, 'quo')
      expect([posts.length, topics.length, people.length]).toEqual([5, 1, 1])
    })
    expect(few.length).toBeLessThanOrEqual(3)
    expect(many.length).toBeLessThanOrEqual(3)
  })

  test('the box in the bar keeps what was picked, also without scripts', async () => {
    const { text } = await site.get('/search?q=quokka&kind=lesson&sort=newest&page=2', await person())
    const form = /<form[^>]*role="search"[^>]*>.*?<\/form>/s.exec(text)?.[0] ?? ''
    expect(form).toContain('<input type="hidden" name="kind" value="lesson"/>')
    expect(form).toContain('<input type="hidden" name="sort" value="newest"/>')
    expect(form).not.toContain('name="page"')
  })

  test('the box in the bar is a form that works without scripts', async () => {
    const { text } = await site.get('/search?q=quokka', await person())
    const form = /<form[^>]*role="search"[^>]*>.*?<\/form>/s.exec(text)?.[0] ?? ''
    expect(form).toMatch(/action="\/search"/)
    expect(form).toMatch(/method="get"/i)
    const input = /<input[^>]*>/.exec(form)?.[0] ?? ''
    for (const part of [
      'name="q"',
      'value="quokka"',
      'role="combobox"',
      'aria-expanded="false"',
      'aria-label="Search"',
    ])
      expect(input).toContain(part)
    expect(form).toContain('role="status"')
  })

  test('a post has related ones beside it', async () => {
    const mo = await person()
    const near = await published(mo, { title: 'Who feeds the quokka on Sundays?' })
    const id = await published(mo, { title: 'Who feeds the quokka on Mondays?' })
    const { text } = await site.get(`/posts/${id}/who-feeds-the-quokka-on-mondays`, mo)
    expect(text).toContain('Related')
    expect(text).toContain(`/posts/${near}/who-feeds-the-quokka-on-sundays`)
  })
})

function links(html: string): string[] {
  return html.match(/<a .*?<\/a>/gs) ?? []
}

/** React parts neighbouring texts with comments. */
function withoutMarkers(html: string): string {
  return html.replaceAll('<!-- -->', '')
}
