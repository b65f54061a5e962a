import path from 'node:path'
import { afterAll } from 'vitest'
import { createEmbeddedEngine } from '#search/embedded-engine'
import { contractCases } from './contract-cases'
import { now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
afterAll(remove)

contractCases('the embedded engine', async () => {
  const engine = createEmbeddedEngine({ path: path.join(folder, 'search.db'), now: () => now, log: quiet })
  return {
    search: async (request) => engine.search(request),
    suggest: async (request) => engine.suggest(request),
    apply: async (change) => engine.apply(change),
  }
})
