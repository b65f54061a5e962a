import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { packagedBinary } from '#search/meilisearch-binary'
import { checkAndRepairIndex, checkIndex } from '~/features/finding/check-index.server'
import { searchFolder } from '~/features/finding/engines.server'
import { finder, openedSearch } from '~/features/finding/finder.server'
import { checkNightly } from '~/features/finding/nightly-check.server'
import { nightlyChecks } from '~/features/finding/nightly-checks.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { redactSecret } from '~/features/revisions/redact-secret.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { namesKnown, published, reopened, titlesFor } from './searching'

/** A moment by the clock of the machine, on a day of June. */
const june = (day: number, hour: number, minute = 0) => new Date(2027, 5, day, hour, minute)

beforeEach(async () => {
  setClock(june(1, 12))
})

async function threePosts() {
  await transaction((tx) =>
    tx.site.create({ data: { name: 'Here', allowedDomains: '', createdAt: june(1, 12) } }),
  )
  const mo = await person({ name: 'Mo Quokka' })
  await namesKnown()
  const ids: string[] = []
  for (const which of ['first', 'second', 'third'])
    ids.push(await published(mo, { title: `Where is the ${which} quokka?` }))
  const [first = '', second = '', third = ''] = ids
  return { mo, first, second, third }
}

/** The file behind the engine's back: one post lost, one out of date, one that nobody wrote, and a person lost. */
function damage({ first, second, mo }: Awaited<ReturnType<typeof threePosts>>): void {
  const file = new Database(path.join(searchFolder(), 'embedded.db'))
  const rowOf = (id: string) => file.prepare('select rowid from document where id = ?').pluck().get(id)
  const lost = rowOf(first)
  for (const table of ['document', 'content', 'heading', 'headline', 'wording'])
    file.prepare(`delete from ${table} where rowid = ?`).run(lost)
  file.prepare('insert into gone (document) values (?)').run(lost)
  file.prepare("update content set title = 'Where is the wombat?' where rowid = ?").run(rowOf(second))
  file.prepare("update document set digest = 'old' where id = ?").run(second)
  file
    .prepare(
      `insert into document (id, shape, created_at, usefulness, author, author_name, digest)
       select 'nowhere', shape, created_at, usefulness, author, author_name, 'x' from document where id = ?`,
    )
    .run(second)
  file.prepare('delete from name where key = ?').run(`person:${mo.id}`)
  file.close()
}

function filesOfSearch(): string[] {
  return readdirSync(searchFolder())
    .filter((name) => name.startsWith('embedded.db'))
    .map((name) => path.join(searchFolder(), name))
}

describe('every night', () => {
  test('what differs is mended, and an administrator reads how much it was', async () => {
    const posts = await threePosts()
    damage(posts)
    expect((await checkIndex()).differences).toHaveLength(4)
    expect(await checkNightly()).toBe(0)

    setClock(june(2, 3, 10))
    expect(await checkNightly()).toBe(1)
    expect((await checkIndex()).differences).toEqual([])
    expect((await titlesFor(posts.mo, 'quokka')).length).toBe(3)
    expect(await titlesFor(posts.mo, 'wombat')).toEqual([])
    expect(nightlyChecks()).toMatchObject([
      { night: '2027-06-02', missing: 2, stale: 1, extra: 1, remaining: 0, failure: null },
    ])

    const site = await openSite()
    const page = await site.get('/admin/searches', await person({ role: 'admin' }))
    await site.close()
    expect(page.text).toContain('2 missing, 1 out of date, 1 that should be gone. All mended.')
  })

  test('it is done once, by one of several processes', async () => {
    await threePosts()
    setClock(june(2, 4))
    const turns = await Promise.all([checkNightly(), checkNightly(), checkNightly()])
    expect(turns.sort()).toEqual([0, 0, 1])
    setClock(june(2, 5))
    expect(await checkNightly()).toBe(0)
    setClock(june(3, 4))
    expect(await checkNightly()).toBe(1)
    expect(nightlyChecks().map(({ night }) => night)).toEqual(['2027-06-03', '2027-06-02'])
  })

  test('whoever was killed over it is followed an hour later', async () => {
    await threePosts()
    await transaction((tx) => tx.searchCheck.create({ data: { night: '2027-06-02', startedAt: june(2, 3) } }))
    setClock(june(2, 3, 30))
    expect(await checkNightly()).toBe(0)
    setClock(june(2, 4, 1))
    expect(await checkNightly()).toBe(1)
  })

  test('a machine that sleeps at night does it by day, after a day and a half', async () => {
    await threePosts()
    setClock(june(2, 23))
    expect(await checkNightly()).toBe(0)
    setClock(june(3, 9))
    expect(await checkNightly()).toBe(1)
    setClock(june(3, 18))
    expect(await checkNightly()).toBe(0)
  })

  test('what is still on its way to search is waited for, and what was given up is mended', async () => {
    const { mo } = await threePosts()
    await publishPost(mo, wanted(questionFields({ title: 'Where is the fourth quokka?' })))
    setClock(june(2, 3))
    expect(await checkNightly()).toBe(0)
    await transaction((tx) => tx.delivery.updateMany({ data: { parkedAt: june(2, 2) } }))
    expect(await checkNightly()).toBe(1)
    expect(nightlyChecks()).toMatchObject([{ missing: 1, remaining: 0 }])
    expect(await titlesFor(mo, 'quokka')).toHaveLength(4)
  })

  test('a secret that was taken out by day is not in the file of search either', async () => {
    const { mo } = await threePosts()
    const id = await published(mo, { title: 'Which quokka lost this key?', body: 'It is zanzibarkey4711.' })
    const found = () =>
      filesOfSearch().filter((file) => readFileSync(file, 'latin1').includes('zanzibarkey4711'))
    setClock(june(2, 3))
    expect(await checkNightly()).toBe(1)
    setClock(june(2, 12))
    const wanted = { secret: 'zanzibarkey4711', why: 'A live key stood in it.', confirmed: true }
    await redactSecret(await person({ role: 'moderator' }), id, wanted)
    await drainOutbox()
    expect(found()).not.toEqual([])
    setClock(june(3, 3))
    expect(await checkNightly()).toBe(1)
    expect(found()).toEqual([])
    expect(await titlesFor(mo, 'lost')).toHaveLength(1)
  })

  test('a comparison that fails is written down, and nobody is told that all is well', async () => {
    await threePosts()
    setClock(june(2, 3))
    openedSearch().embedded.parts.db.exec('alter table document rename to elsewhere')
    await expect(checkNightly()).rejects.toThrow('no such table')
    expect((await db.searchCheck.findMany())[0]?.failure).toContain('no such table')
  })
})

test('the command mends as well', async () => {
  damage(await threePosts())
  const { differences, left } = await checkAndRepairIndex()
  expect([differences.length, left.length]).toEqual([4, 0])
})

describe.skipIf(!packagedBinary())('with Meilisearch', () => {
  test('both engines are mended', async () => {
    await reopened({ SEARCH: 'meilisearch' }, async () => {
      const ready = () => finder().status()
      await expect.poll(ready, { timeout: 20_000 }).toMatchObject({ engine: 'meilisearch', pending: 0 })
      const posts = await threePosts()
      await expect.poll(ready).toMatchObject({ pending: 0 })
      damage(posts)
      setClock(june(2, 3))
      expect(await checkNightly()).toBe(1)
      const [check] = nightlyChecks()
      expect(check).toMatchObject({ missing: 2, stale: 1, extra: 1, remaining: 0, notCompared: null })
      expect((await checkIndex()).differences).toEqual([])
    })
  }, 60_000)
})
