import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Log } from '#search/contract'
import { type MeilisearchServer, startMeilisearchServer } from '#search/index'
import { packagedBinary, runnableBinary } from '#search/meilisearch-binary'
import { freePort, isRunning, spawnChild } from '#search/meilisearch-child'
import { quiet, temporaryFolder, until } from './library'

let folder = ''
let remove = () => {}
let servers: MeilisearchServer[] = []

beforeEach(() => {
  ;({ folder, remove } = temporaryFolder())
})
afterEach(async () => {
  for (const server of servers) await server.stop()
  servers = []
  remove()
})

async function start(): Promise<MeilisearchServer> {
  const server = await startMeilisearchServer({ folder, log: quiet })
  servers.push(server)
  await until(() => server.address() !== null)
  return server
}

describe.skipIf(packagedBinary() === null)(
  'the packaged Meilisearch (needs its package for this machine)',
  () => {
    const binary = packagedBinary() ?? ''

    it('answers nobody without its key, which only this user can read', async () => {
      const { host, apiKey } = (await start()).address() ?? { host: '' }
      expect(host).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect((await fetch(`${host}/indexes`)).status).toBe(401)
      const headers = { authorization: `Bearer ${apiKey}` }
      expect((await fetch(`${host}/indexes`, { headers })).status).toBe(200)
      expect(Buffer.from(apiKey ?? '', 'base64url')).toHaveLength(32)
      expect(statSync(path.join(folder, 'master-key')).mode & 0o777).toBe(0o600)
    })

    it('is gone when it was stopped', async () => {
      const server = await start()
      const pid = Number(server.pid())
      expect(isRunning(pid, [binary])).toBe(true)
      await server.stop()
      expect(isRunning(pid, [binary])).toBe(false)
      expect(server.address()).toBeNull()
    })

    it('is started again when it is killed, over the same data and with the same key', async () => {
      const server = await start()
      const [pid, key] = [Number(server.pid()), server.address()?.apiKey]
      process.kill(pid, 'SIGKILL')
      await until(() => server.pid() !== null && server.pid() !== pid)
      expect(server.address()?.apiKey).toBe(key)
    })

    it('makes a database anew with which it does not start, whatever the reason, without waiting long for each try', async () => {
      const first = await start()
      await first.stop()
      const tasks = path.join(folder, 'db', 'tasks')
      rmSync(tasks, { recursive: true })
      writeFileSync(tasks, 'not a folder')
      const waits: unknown[] = []
      const log: Log = (_, message, details) => {
        if (message.includes('started again')) waits.push(details?.afterMs)
      }
      const second = await startMeilisearchServer({ folder, log })
      servers.push(second)
      await until(() => second.address() !== null)
      expect(waits).toEqual([250, 500, 1000])
    })

    it('ends the child that a crashed run left behind, and no other process', async () => {
      const port = await freePort()
      const left = Number(spawnChild(binary, folder, port, 'a-key-of-an-earlier-run').pid)
      const other = Number(
        spawnChild(binary, path.join(folder, 'other'), await freePort(), 'a-key-of-another-program').pid,
      )
      // The run that started it is said to be another one, which no longer lives.
      writeFileSync(
        path.join(folder, 'meilisearch.pid'),
        JSON.stringify({ pid: left, parent: 2 ** 22, port }),
      )
      const server = await start()
      expect(server.pid()).not.toBe(left)
      expect(isRunning(left, [binary])).toBe(false)
      expect(isRunning(other, [binary])).toBe(true)
      process.kill(other, 'SIGKILL')
    })

    it('ends nothing when the number in its pid file belongs to another program by now', async () => {
      writeFileSync(
        path.join(folder, 'meilisearch.pid'),
        JSON.stringify({ pid: process.pid, parent: 1, port: await freePort() }),
      )
      await start()
      expect(JSON.parse(readFileSync(path.join(folder, 'meilisearch.pid'), 'utf8')).pid).not.toBe(process.pid)
    })

    it('is shared, not started twice, and taken over when the one who started it stops', async () => {
      const first = await start()
      const second = await start()
      expect(second.pid()).toBe(first.pid())
      expect(second.address()).toEqual(first.address())
      const pid = first.pid()
      await first.stop()
      await until(() => second.pid() !== null && second.pid() !== pid)
    })

    it('is not run when its hash is another', async () => {
      const forged = path.join(folder, 'forged')
      writeFileSync(forged, '#!/bin/sh\n', { mode: 0o755 })
      await expect(runnableBinary(forged, folder)).rejects.toThrow('is not the one that was approved')
    })
  },
)
