import { mkdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newId } from './id.server'

/** Where files are kept, each under the SHA-256 of what it holds, in hexadecimal digits. */
export interface FileStore {
  /** Whole or not at all. */
  put(hash: string, bytes: Uint8Array): Promise<void>
  /** Null when there is none of this name. */
  get(hash: string): Promise<Uint8Array | null>
  /** Does nothing when there is none of this name. */
  remove(hash: string): Promise<void>
}

/** A folder of this machine; 256 folders in it, so that none grows too long to list. */
export function folderStore(folder: string): FileStore {
  const fileOf = (hash: string) => path.join(folder, requireHash(hash).slice(0, 2), hash)
  return {
    async put(hash, bytes) {
      mkdirSync(path.dirname(fileOf(hash)), { recursive: true })
      const unfinished = path.join(folder, `${newId()}.part`)
      await writeFile(unfinished, bytes)
      await rename(unfinished, fileOf(hash))
    },
    async get(hash) {
      return readFile(fileOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
    },
    remove: (hash) => rm(fileOf(hash), { force: true }),
  }
}

/** A name must never lead out of the store. */
export function requireHash(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A file is named by its hash.')
  return hash
}
