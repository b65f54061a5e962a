import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  type MeilisearchServer,
  startMeilisearchServer,
} from '#search/index'
import { packagedBinary } from '#search/meilisearch-binary'
import { contractCases, type Engine } from './contract-cases'
import { ask, library, now, quiet, temporaryFolder, until } from './library'
import { oddQueries } from './odd-queries'
import { wordCases } from './word-cases'

const { folder, remove } = temporaryFolder()
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing.reverse()) await close()
  remove()
})

if (packagedBinary() === null) {
  describe.skip('search answered by Meilisearch (its package is not made for this machine)', () =>
    it('is skipped', () => {}))
} else {
  let server: MeilisearchServer | null = null
  let files = 0
  const make = async (): Promise<Engine> => {
    if (server === null) {
      server = await startMeilisearchServer({ folder: path.join(folder, 'meilisearch'), log: quiet })
      closing.push(server.stop)
    }
    const { address } = server
    const name = `search_${++files}`
    const clock = () => now
    const embedded = createEmbeddedEngine({ path: path.join(folder, `${name}.db`), now: clock, log: quiet })
    const engine = createMeilisearchEngine({ address, now: clock, index: name })
    const finder = createFinder({ embedded, primary: engine, log: quiet })
    closing.push(finder.close)
    await until(() => address() !== null)
    await finder.rebuild((async function* () {})(), 0)
    await until(() => finder.status().engine === 'meilisearch')
    return {
      // The engine itself, so that no answer of the embedded one can pass for its own.
      async search(request) {
        const told = await finder.search(request)
        expect(told.note).toBeNull()
        if (request.spaceIds.length === 0 || !engine.canAnswer(request)) return told
        return (await engine.search(request, AbortSignal.timeout(10_000))).answer
      },
      async suggest(request) {
        const { answer } = await engine.suggest(request, AbortSignal.timeout(10_000))
        const { posts: told } = await finder.suggest(request)
        return request.text === '' || request.spaceIds.length === 0 ? told : answer
      },
      async apply(change) {
        await finder.apply(change)
        await until(() => finder.status().pending === 0 && finder.status().engine === 'meilisearch')
      },
      async applyNames(change) {
        await finder.applyNames(change)
        const { changes, names } = embedded.parts
        await until(() => changes.fact('synonyms') === names.synonyms().digest)
      },
    }
  }
  contractCases('Meilisearch', make)
  wordCases('Meilisearch', make)

  it('odd queries find nothing but posts of the reader’s spaces in Meilisearch either', async () => {
    const engine = await make()
    await engine.apply({ upsert: library, remove: [] })
    for (const typed of oddQueries(150)) {
      const { hits, facets } = await engine.search(ask(typed))
      const suggested = await engine.suggest({ text: typed, spaceIds: ['open'], limit: 5 })
      expect(JSON.stringify([hits, facets, suggested]), JSON.stringify(typed)).not.toMatch(
        /secret|board|merger|zanzibar/,
      )
    }
  })
}
