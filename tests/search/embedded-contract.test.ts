import path from 'node:path'
import { afterAll } from 'vitest'
import { createEmbeddedEngine } from '#search/embedded-engine'
import { contractCases, type Engine } from './contract-cases'
import { now, quiet, temporaryFolder } from './library'
import { wordCases } from './word-cases'

const { folder, remove } = temporaryFolder()
afterAll(remove)

let files = 0
async function make(): Promise<Engine> {
  const engine = createEmbeddedEngine({
    path: path.join(folder, `${++files}.db`),
    now: () => now,
    log: quiet,
  })
  return {
    search: async (request) => engine.search(request),
    suggest: async (request) => engine.suggest(request),
    apply: async (change) => engine.apply(change),
    applyNames: async (change) => engine.parts.names.apply(change),
  }
}

contractCases('the embedded engine', make)
wordCases('the embedded engine', make)
