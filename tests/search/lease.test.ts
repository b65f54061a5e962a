import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/index'
import { withLease } from '#search/lease'
import { now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
afterAll(remove)

describe('the turn to feed Meilisearch', () => {
  const engine = createEmbeddedEngine({ path: path.join(folder, 'search.db'), now: () => now, log: quiet })
  afterAll(() => engine.close())
  const heldBy = (owner: string) => engine.parts.changes.lease(owner, Date.now(), 90_000, () => true)
  const ended = spawnSync(process.execPath, ['-e', '']).pid

  it.each([
    ['a process that was killed', `${hostname()}/${ended}/run/1`, true],
    ['a former run with our own number', `${hostname()}/${process.pid}/run/1`, true],
    ['a process that lives', `${hostname()}/${process.ppid}/run/1`, false],
    ['a process of another machine', `elsewhere/${ended}/run/1`, false],
  ])('held by %s, named %s, is free: %s', async (_who, owner, isFree) => {
    heldBy(owner)
    expect(await withLease(engine, 0, async () => {})).toBe(isFree)
  })

  it('is had by one at a time, and given back', async () => {
    heldBy(`${hostname()}/${ended}/run/1`)
    await withLease(engine, 0, async () => {
      expect(await withLease(engine, 60, async () => {})).toBe(false)
    })
    expect(await withLease(engine, 0, async () => {})).toBe(true)
  })

  it('is lost by who finds another in its place', async () => {
    const losing = withLease(engine, 0, async (keep) => {
      heldBy('elsewhere/1/run/1')
      keep()
    })
    await expect(losing).rejects.toThrow('took over')
  })
})
