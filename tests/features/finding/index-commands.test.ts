import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagedBinary } from '#search/meilisearch-binary'
import { checkIndex } from '~/features/finding/check-index.server'
import { documentsOf } from '~/features/finding/documents.server'
import { searchFolder } from '~/features/finding/engines.server'
import { closeFinder, finder, openFinder } from '~/features/finding/finder.server'
import { rebuildIndex } from '~/features/finding/rebuild-index.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { transaction } from '~/platform/db.server'
import { person } from '../../support/people'
import { questionFields, wanted } from '../posts/drafts'
import { namesKnown, published, reopened, titlesFor } from './searching'

const nothingOdd = { differences: [], waiting: 0, notCompared: 'it is not used here' }

async function threePosts() {
  const mo = await person()
  await namesKnown()
  const titles = ['first', 'second', 'third'].map((which) => `Where is the ${which} quokka?`)
  const ids = []
  for (const title of titles) ids.push(await published(mo, { title }))
  const [first = '', second = '', third = ''] = ids
  return { mo, first, second, third }
}

/** What a lost delivery, a stale one and a lost deletion leave behind. */
async function corrupt({ first, second }: { first: string; second: string }) {
  const [document] = documentsOf([second])
  if (!document) throw new Error('There is no document to spoil.')
  await finder().apply({
    upsert: [
      { ...document, title: 'Where is the wombat?', digest: 'old' },
      { ...document, id: 'nowhere', title: 'Where is nobody?' },
    ],
    remove: [first],
  })
}

describe('comparing search with the database', () => {
  test('finds nothing when both agree', async () => {
    await threePosts()
    expect(await checkIndex()).toEqual(nothingOdd)
  })

  test('names every post that is missing, stale or extra', async () => {
    const posts = await threePosts()
    await corrupt(posts)
    const { differences } = await checkIndex()
    expect(differences).toHaveLength(3)
    expect(differences).toEqual(
      expect.arrayContaining([
        { engine: 'embedded', id: posts.first, problem: 'missing' },
        { engine: 'embedded', id: posts.second, problem: 'stale' },
        { engine: 'embedded', id: 'nowhere', problem: 'extra' },
      ]),
    )
  })

  test('waits for what is on its way, and says what did not arrive', async () => {
    const mo = await person()
    await namesKnown()
    const { id } = await publishPost(mo, wanted(questionFields()))
    const check = await checkIndex()
    expect(check.waiting).toBe(1)
    expect(check.differences).toEqual([{ engine: 'embedded', id, problem: 'missing' }])
  })
})

describe('making search anew', () => {
  test('mends whatever is different, and tells how far it is', async () => {
    const posts = await threePosts()
    await corrupt(posts)
    const progress: number[] = []
    const made = await rebuildIndex((done, total) => progress.push(done / total))
    expect(made).toEqual({ posts: 3, withMeilisearch: false })
    expect(progress.at(-1)).toBe(1)
    expect(await checkIndex()).toEqual(nothingOdd)
    expect((await titlesFor(posts.mo, 'quokka')).length).toBe(3)
    expect(await titlesFor(posts.mo, 'wombat')).toEqual([])
  })

  test('searches and changes go on meanwhile', async () => {
    const { mo, third } = await threePosts()
    const rebuilding = rebuildIndex(() => undefined)
    const [again] = await Promise.all([
      titlesFor(mo, 'quokka'),
      published(mo, { title: 'Where is the fourth quokka?' }),
    ])
    expect(again.length).toBeGreaterThanOrEqual(3)
    await transaction((tx) =>
      tx.deletion.create({ data: { id: 'gone', postId: third, byId: mo.id, at: new Date(), reason: '' } }),
    )
    await finder().apply({ upsert: [], remove: [third] })
    await rebuilding
    expect(await checkIndex()).toEqual(nothingOdd)
    expect(await titlesFor(mo, 'quokka')).toHaveLength(3)
  })

  test('a search folder that was thrown away fills itself at the next start', async () => {
    const { mo } = await threePosts()
    await closeFinder()
    rmSync(searchFolder(), { recursive: true })
    await openFinder()
    await expect.poll(() => finder().status().needsRebuild).toBe(false)
    expect(await titlesFor(mo, 'quokka')).toHaveLength(3)
  })
})

describe.skipIf(!packagedBinary())('with Meilisearch beside the running site', () => {
  test('both are compared and made anew, and its server is left to the site', async () => {
    await reopened({ SEARCH: 'meilisearch' }, async () => {
      const ready = () => finder().status()
      await expect.poll(ready, { timeout: 20_000 }).toMatchObject({ engine: 'meilisearch', pending: 0 })
      const posts = await threePosts()
      await expect.poll(ready).toMatchObject({ pending: 0 })
      expect(await checkIndex()).toEqual({ ...nothingOdd, notCompared: null })

      await corrupt(posts)
      await expect.poll(ready).toMatchObject({ pending: 0 })
      const { differences } = await checkIndex()
      expect(differences.filter(({ engine }) => engine === 'meilisearch')).toHaveLength(3)
      expect(differences).toHaveLength(6)

      expect(await rebuildIndex(() => undefined)).toEqual({ posts: 3, withMeilisearch: true })
      expect(await checkIndex()).toEqual({ ...nothingOdd, notCompared: null })
      await expect.poll(ready).toMatchObject({ engine: 'meilisearch' })
      expect(await titlesFor(posts.mo, 'qokka')).toHaveLength(3)
    })
  }, 60_000)
})
