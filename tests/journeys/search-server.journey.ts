import { poster } from './support/poster'
import { searchServerOf } from './support/search-server'
import { expect, test } from './support/test'

const CATCHING_UP = 'Search is catching up'

test('the search server is killed while people search: every search is answered, and it comes back by itself', async ({
  openSite,
}) => {
  const site = await openSite({ demo: true })
  const client = await poster(site.url, 'maria')
  const search = async () => {
    const page = await client.get('/search?q=postgres+migration')
    expect(page.status).toBe(200)
    expect(page.text).toContain('class="card-item post-row"')
    return page.text.includes(CATCHING_UP) ? 'embedded' : 'meilisearch'
  }
  await expect.poll(search, { timeout: 60_000 }).toBe('meilisearch')

  for (let round = 0; round < 3; round++) {
    const before = searchServerOf(site.dataDir)
    process.kill(before, 'SIGKILL')
    const answeredBy = [await search()]
    const deadline = Date.now() + 60_000
    while (answeredBy.at(-1) !== 'meilisearch' && Date.now() < deadline) answeredBy.push(await search())
    expect(answeredBy[0], 'the search right after the kill').toBe('embedded')
    expect(answeredBy.at(-1), 'the search at the end').toBe('meilisearch')
    expect(searchServerOf(site.dataDir)).not.toBe(before)
  }
})
