import { type FileStore, requireHash } from './folder-store.server'
import { contentHash } from './id.server'
import { type S3Keys, signed } from './s3-signature.server'

const TIMEOUT_MS = 20_000

export interface S3Bucket extends S3Keys {
  /** Where the bucket is, with its name in the path or in the host. */
  url: string
}

/** A bucket of any store that speaks S3's protocol; each file is `files/` and its hash in there. */
export function s3Store({ url: bucket, ...keys }: S3Bucket): FileStore {
  async function ask(method: string, hash: string, body?: Uint8Array): Promise<Response> {
    const url = new URL(`${bucket.replace(/\/+$/, '')}/files/${requireHash(hash)}`)
    // The clock of the machine, whatever a test says the time is: the store compares it with its own.
    const headers = signed({ method, url, headers: {}, bodyHash: body ? hash : EMPTY }, keys, new Date())
    const init = { method, headers, body: body ? Buffer.from(body) : undefined }
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(
      `The S3 store answered ${method} with ${answer.status}: ${(await answer.text()).slice(0, 300)}`,
    )
  }
  return {
    async put(hash, bytes) {
      const answer = await ask('PUT', hash, bytes)
      if (!answer.ok) throw new Error('The S3 store has no such bucket.')
      await answer.arrayBuffer()
    },
    async get(hash) {
      const answer = await ask('GET', hash)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return answer.ok ? bytes : null
    },
    async remove(hash) {
      await (await ask('DELETE', hash)).arrayBuffer()
    },
  }
}

const EMPTY = contentHash('')
