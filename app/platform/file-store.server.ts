import path from 'node:path'
import { env } from './env.server'
import { type FileStore, folderStore } from './folder-store.server'
import { s3Store } from './s3-store.server'

/** The store that the configuration names: a bucket, or else a folder beside the database. */
export function fileStore(): FileStore {
  const { s3, dataDir } = env()
  return s3 ? s3Store(s3) : folderStore(path.join(dataDir, 'files'))
}
