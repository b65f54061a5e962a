import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Meilisearch } from 'meilisearch'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Log, SearchDocument } from '#search/contract'
import {
  createEmbeddedEngine,
  createFinder,
  createMeilisearchEngine,
  type EmbeddedEngine,
  type MeilisearchServer,
  startMeilisearchServer,
} from '#search/index'
import { packagedBinary } from '#search/meilisearch-binary'
import { discardDatabase } from '#search/meilisearch-child'
import type { Address } from '#search/meilisearch-engine'
import { ask, document, library, now, quiet, temporaryFolder, until } from './library'

const { folder, remove } = temporaryFolder()
const servers = new Set<MeilisearchServer>()
const finders = new Set<ReturnType<typeof createFinder>>()
let files = 0

afterEach(async () => {
  for (const finder of finders) await finder.close()
  finders.clear()
  for (const server of servers) await server.stop()
  servers.clear()
})
afterAll(remove)

const serverFolder = path.join(folder, 'meilisearch')
async function start(): Promise<MeilisearchServer> {
  const server = await startMeilisearchServer({ folder: serverFolder, log: quiet })
  servers.add(server)
  await until(() => server.address() !== null)
  return server
}

async function end(server: MeilisearchServer): Promise<void> {
  servers.delete(server)
  await server.stop()
}

function finderOver(
  address: MeilisearchServer['address'],
  file = path.join(folder, `${++files}.db`),
  log: Log = quiet,
) {
  const clock = () => now
  const embedded = createEmbeddedEngine({ path: file, now: clock, log: quiet })
  const engine = createMeilisearchEngine({
    address,
    now: clock,
    index: `posts_${path.basename(file, '.db')}`,
  })
  const finder = createFinder({ embedded, primary: engine, log })
  finders.add(finder)
  return { finder, embedded, engine, file }
}

async function* batches(documents: SearchDocument[], size = 100): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size)
}

async function filled(address: MeilisearchServer['address'], documents = library) {
  const parts = finderOver(address)
  await parts.finder.rebuild(batches(documents), documents.length)
  await until(() => parts.finder.status().engine === 'meilisearch')
  return parts
}

const many = Array.from({ length: 1000 }, (_, index) =>
  document(`many-${index}`, { title: `Pelican number ${index}` }),
)

describe.skipIf(packagedBinary() === null)(
  'when Meilisearch is away (needs its package for this machine)',
  () => {
    it('no search fails while it is killed again and again, and it serves again by itself', async () => {
      const server = await start()
      const { finder } = await filled(server.address)
      const answers: string[] = []
      let isOver = false
      const searching = (async () => {
        for (; !isOver; await wait(5)) {
          const { hits, engine, note } = await finder.search(ask('kafka'))
          expect(hits.map(({ id }) => id).sort()).toEqual(['kafka-lag', 'kafka-lesson'])
          expect(note === null).toBe(engine === 'both')
          expect((await finder.suggest({ text: 'flak', spaceIds: ['open'], limit: 5 })).posts).toHaveLength(1)
          answers.push(engine)
        }
      })()
      for (let round = 0; round < 3; round++) {
        await until(() => answers.at(-1) === 'both')
        const pid = server.pid()
        expect(pid).not.toBeNull()
        process.kill(Number(pid), 'SIGKILL')
        await until(() => answers.at(-1) === 'embedded')
        await until(() => answers.at(-1) === 'both')
        expect(server.pid()).not.toBe(pid)
      }
      isOver = true
      await searching
      await end(server)
    })

    it('what changed in the meantime is found at once, and is in Meilisearch when it returns', async () => {
      const server = await start()
      const { finder, engine } = await filled(server.address)
      await end(server)
      await finder.apply({ upsert: [document('later', { title: 'Quokka sighting' })], remove: ['kafka-lag'] })
      const found = await finder.search(ask('quokka'))
      expect(found).toMatchObject({ engine: 'embedded', total: 1 })
      expect(found.note).toMatch(/^Search is catching up/)
      const again = await start()
      servers.add(again)
      const second = finderOver(again.address, path.join(folder, `${files}.db`))
      await until(() => second.finder.status().engine === 'meilisearch')
      await until(() => second.finder.status().pending === 0)
      const { answer } = await second.engine.search(ask('quokka'), AbortSignal.timeout(5000))
      expect(answer.hits.map(({ id }) => id)).toEqual(['later'])
      expect((await engineIds(second.engine)).sort()).not.toContain('kafka-lag')
      expect(engine.canAnswer(ask('quokka'))).toBe(true)
      await end(again)
    })

    it('a database that was lost is filled again from the embedded file', async () => {
      const server = await start()
      const { file, finder } = await filled(server.address)
      await finder.close()
      finders.delete(finder)
      await end(server)
      discardDatabase(serverFolder)
      const again = await start()
      const second = finderOver(again.address, file)
      expect((await second.finder.search(ask('kafka'))).total).toBe(2)
      await until(() => second.finder.status().engine === 'meilisearch')
      expect((await engineIds(second.engine)).sort()).toEqual(library.map(({ id }) => id).sort())
      await end(again)
    })

    it('a database of another version or full of rubbish is thrown away', async () => {
      const { writeFileSync, mkdirSync } = await import('node:fs')
      discardDatabase(serverFolder)
      mkdirSync(path.join(serverFolder, 'db'), { recursive: true })
      writeFileSync(path.join(serverFolder, 'db', 'VERSION'), '0.12.0')
      const server = await start()
      const { finder } = await filled(server.address)
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'both' })
      await end(server)
    })

    it('whoever ends does not wait until it is filled, and the next one fills it', async () => {
      const server = await start()
      const before = finderOver(() => null)
      const { file } = before
      await before.finder.fill(batches(many))
      await before.finder.close()
      finders.delete(before.finder)
      const said: string[] = []
      const first = finderOver(server.address, file, (_, message) => said.push(message))
      await until(() => said.length > 0)
      await first.finder.close()
      finders.delete(first.finder)
      expect(said).toEqual(['Meilisearch is being filled.'])
      const second = finderOver(server.address, file)
      await until(() => second.finder.status().engine === 'meilisearch')
      expect(await engineIds(second.engine)).toHaveLength(many.length)
      await end(server)
    })

    it('an index that was made and never filled is no obstacle: it is filled', async () => {
      const server = await start()
      const { finder, file } = await filled(server.address)
      const index = `posts_${path.basename(file, '.db')}`
      const client = new Meilisearch(server.address() as Address)
      await client.deleteIndex(index).waitTask()
      await client.createIndex(index, { primaryKey: 'id' }).waitTask()
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'embedded' })
      await until(() => finder.status().engine === 'meilisearch')
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'both' })
      await end(server)
    })

    it('an index that fell behind or was tampered with is not believed', async () => {
      const server = await start()
      const { finder, engine } = await filled(server.address)
      await engine.write([], [], { fill: 'of another life', upTo: 0 })
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'embedded' })
      await until(() => finder.status().engine === 'meilisearch')
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'both' })
      await end(server)
    })

    it('everything is rebuilt while searches go on, and changes made meanwhile are kept', async () => {
      const server = await start()
      const { finder, embedded } = await filled(server.address, many)
      const reports: [number, number][] = []
      let isOver = false
      let searches = 0
      const searching = (async () => {
        for (; !isOver; searches++, await wait(10))
          expect((await finder.search(ask('pelican'))).total).toBeGreaterThanOrEqual(many.length - 1)
      })()
      const rebuilding = finder.rebuild(batches(many), many.length, (done, total) =>
        reports.push([done, total]),
      )
      await until(() => reports.length > 3)
      await finder.apply({
        upsert: [document('meanwhile', { title: 'Pelican meanwhile' })],
        remove: ['many-7'],
      })
      await rebuilding
      isOver = true
      await searching
      await until(() => finder.status().engine === 'meilisearch' && finder.status().pending === 0)
      const wanted = [
        ...many.filter(({ id }) => id !== 'many-7'),
        document('meanwhile', { title: 'Pelican meanwhile' }),
      ]
      expect(await finder.check(batches(wanted))).toEqual([])
      expect(reports.at(-1)?.[1]).toBe(many.length * 2)
      expect(searches).toBeGreaterThan(5)
      expect(ids(embedded, 'meanwhile')).toEqual(['meanwhile'])
      await end(server)
    })

    it('a check names every difference in either engine', async () => {
      const server = await start()
      const { finder } = await filled(server.address)
      const wanted = library
        .slice(1)
        .map(({ id, digest }) => ({ id, digest: id === 'kafka-lesson' ? 'edited' : digest }))
      const differences = await finder.check(
        batches([...wanted, { id: 'new', digest: 'x' }] as SearchDocument[]),
      )
      for (const engine of ['embedded', 'meilisearch'])
        expect(differences.filter((difference) => difference.engine === engine)).toEqual(
          expect.arrayContaining([
            { engine, id: 'kafka-lag', problem: 'extra' },
            { engine, id: 'kafka-lesson', problem: 'stale' },
            { engine, id: 'new', problem: 'missing' },
          ]),
        )
      expect(differences).toHaveLength(6)
      await end(server)
    })

    it('a slow server costs a search one second at most, and a suggestion far less', async () => {
      const { createServer } = await import('node:http')
      const silent = createServer(() => {})
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
      const at = silent.address()
      const port = typeof at === 'object' && at ? at.port : 0
      const server = await start()
      let host = server.address()
      const { finder } = await filled(() => host)
      host = { host: `http://127.0.0.1:${port}` }
      const before = performance.now()
      expect((await finder.suggest({ text: 'flak', spaceIds: ['open'], limit: 5 })).posts).toHaveLength(1)
      expect(performance.now() - before).toBeLessThan(300)
      const started = performance.now()
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'embedded' })
      expect(performance.now() - started).toBeLessThan(1500)
      const next = performance.now()
      expect(await finder.search(ask('kafka'))).toMatchObject({ total: 2, engine: 'embedded' })
      expect(performance.now() - next).toBeLessThan(300)
      host = server.address()
      await until(() => finder.status().engine === 'meilisearch')
      silent.closeAllConnections()
      silent.close()
      await end(server)
    })
  },
)

async function engineIds(engine: ReturnType<typeof createMeilisearchEngine>): Promise<string[]> {
  const ids: string[] = []
  for await (const batch of engine.digests()) ids.push(...batch.map(({ id }) => id))
  return ids
}

function ids(embedded: EmbeddedEngine, text: string): string[] {
  return embedded.search(ask(text)).hits.map(({ id }) => id)
}
