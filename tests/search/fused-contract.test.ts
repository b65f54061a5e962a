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
import { now, quiet, temporaryFolder, until } from './library'
import { wordCases } from './word-cases'

const { folder, remove } = temporaryFolder()
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing.reverse()) await close()
  remove()
})

if (packagedBinary() === null) {
  describe.skip('search answered by both engines (the package of Meilisearch is not made for this machine)', () =>
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
      async search(request) {
        const answer = await finder.search(request)
        expect(answer.note).toBeNull()
        return answer
      },
      suggest: async (request) => (await finder.suggest(request)).posts,
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
  contractCases('both engines', make)
  wordCases('both engines', make)
}
