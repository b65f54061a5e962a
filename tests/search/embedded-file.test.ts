import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import type { SearchDocument } from '#search/contract'
import { createEmbeddedEngine, createFinder } from '#search/index'
import { ask, document, library, now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
afterAll(remove)
let files = 0
const newFile = () => path.join(folder, `${++files}.db`)
const engineOver = (file: string) => createEmbeddedEngine({ path: file, now: () => now, log: quiet })

async function* all(documents: SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  yield documents
}

async function filledFile(): Promise<string> {
  const file = newFile()
  const finder = createFinder({ embedded: engineOver(file), log: quiet })
  await finder.rebuild(all(library), library.length)
  await finder.close()
  return file
}

describe('the embedded search file', () => {
  it('keeps what was written when it is opened again', async () => {
    const engine = engineOver(await filledFile())
    expect(engine.needsRebuild).toBe(false)
    expect(engine.search(ask('kafka')).total).toBe(2)
    engine.close()
  })

  it('asks to be filled when it is new', () => {
    const engine = engineOver(newFile())
    expect(engine.needsRebuild).toBe(true)
    expect(engine.search(ask('kafka')).total).toBe(0)
    engine.close()
  })

  it.each(['rubbish', 'another version', 'one table too few', 'a hole in the middle'])(
    'is made anew when it holds %s',
    async (damage) => {
      const file = await filledFile()
      if (damage === 'rubbish') writeFileSync(file, 'This is no database. '.repeat(500))
      else if (damage === 'a hole in the middle') {
        const bytes = readFileSync(file)
        writeFileSync(file, bytes.fill(7, 8192, bytes.length - 4096))
      } else {
        const db = new Database(file)
        db.exec(damage === 'another version' ? 'PRAGMA user_version = 999' : 'DROP TABLE headline')
        db.close()
      }
      const engine = engineOver(file)
      expect(engine.search(ask('kafka')).total).toBe(0)
      expect(engine.needsRebuild).toBe(true)
      engine.apply({ upsert: library, remove: [] })
      expect(engine.search(ask('kafka')).total).toBe(2)
      engine.close()
    },
  )

  it('tells the reader when posts may be missing because it was never filled', async () => {
    const finder = createFinder({ embedded: engineOver(newFile()), log: quiet })
    expect((await finder.search(ask('kafka'))).note).toMatch(/being prepared/)
    await finder.rebuild(all(library), library.length)
    expect((await finder.search(ask('kafka'))).note).toBeNull()
    await finder.close()
  })

  it('shows one process what another writes, at once', async () => {
    const file = await filledFile()
    const [writing, reading] = [engineOver(file), engineOver(file)]
    expect(reading.search(ask('quokka')).total).toBe(0)
    writing.apply({ upsert: [document('new', { title: 'Quokka' })], remove: ['kafka-lag'] })
    expect(reading.search(ask('quokka')).total).toBe(1)
    expect(reading.search(ask('quoka')).total).toBe(1)
    expect(reading.search(ask('')).hits.map(({ id }) => id)).not.toContain('kafka-lag')
    writing.close()
    reading.close()
  })

  it('takes writes from several processes at the same time', async () => {
    const file = await filledFile()
    const script = `
      import Database from 'better-sqlite3'
      const db = new Database(process.argv[1])
      db.pragma('busy_timeout = 5000')
      const put = db.prepare("INSERT INTO fact (name, value) VALUES (?, 'x')")
      for (let i = 0; i < 200; i++) put.run(process.argv[2] + i)`
    const engine = engineOver(file)
    const others = ['a', 'b'].map((name) =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file, name]),
    )
    for (let round = 0; round < 50; round++) {
      engine.apply({ upsert: [document('busy', { title: `Round ${round}` })], remove: [] })
      await new Promise(setImmediate)
    }
    await Promise.all(others)
    expect(engine.search(ask('round')).total).toBe(1)
    engine.close()
  })

  it('is rebuilt without what is no longer there, and without losing what is written meanwhile', async () => {
    const embedded = engineOver(await filledFile())
    const finder = createFinder({ embedded, log: quiet })
    async function* slowly(): AsyncGenerator<SearchDocument[]> {
      yield library.slice(1, 3)
      await finder.apply({ upsert: [document('meanwhile', { title: 'Quokka' })], remove: ['kafka-lesson'] })
      expect((await finder.search(ask('cache'))).total).toBe(1)
      yield library.slice(3, 4)
    }
    const reports: number[] = []
    await finder.rebuild(slowly(), 3, (done) => reports.push(done))
    expect(reports).toEqual([2, 3])
    const { hits } = await finder.search(ask(''))
    expect(hits.map(({ id }) => id).sort()).toEqual(['cache-question', 'deploy-experiment', 'meanwhile'])
    const wanted = [...library.slice(2, 4), document('meanwhile', { title: 'Quokka' })]
    expect(await finder.check(all(wanted))).toEqual([])
    await finder.rebuild(all(library), library.length)
    expect(await finder.check(all(library))).toEqual([])
    await finder.close()
  })

  it('keeps the old index when a rebuild fails halfway', async () => {
    const file = await filledFile()
    const finder = createFinder({ embedded: engineOver(file), log: quiet })
    async function* failing(): AsyncGenerator<SearchDocument[]> {
      yield library.slice(0, 1)
      throw new Error('The database went away.')
    }
    await expect(finder.rebuild(failing(), 4)).rejects.toThrow('The database went away.')
    expect((await finder.search(ask('kafka'))).total).toBe(2)
    await finder.rebuild(all(library), library.length)
    expect(await finder.check(all(library))).toEqual([])
    await finder.close()
  })

  it('names related posts, never the post itself and never one of another space', async () => {
    const finder = createFinder({ embedded: engineOver(await filledFile()), log: quiet })
    const related = await finder.related('kafka-lag', ['open'], 3)
    expect(related.map(({ id }) => id)).toEqual(expect.arrayContaining(['kafka-lesson', 'deploy-experiment']))
    expect(related.map(({ id }) => id)).not.toContain('kafka-lag')
    expect(JSON.stringify(related)).not.toContain('secret-kafka')
    expect(await finder.related('kafka-lag', [], 3)).toEqual([])
    expect(await finder.related('unknown', ['open'], 3)).toEqual([])
    await finder.close()
  })
})
