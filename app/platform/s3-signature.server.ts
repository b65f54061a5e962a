import { createHash, createHmac } from 'node:crypto'

export interface S3Keys {
  key: string
  secret: string
  region: string
}

interface Signable {
  method: string
  url: URL
  headers: Record<string, string>
  /** SHA-256 of the body in hexadecimal digits. */
  bodyHash: string
}

/**
 * The headers of a request to an S3 store with its signature: AWS Signature Version 4 in the header Authorization, as
 * the API reference of Amazon S3 has it. Made for addresses without a query whose path needs no escapes.
 */
export function signed(
  { method, url, headers, bodyHash }: Signable,
  keys: S3Keys,
  at: Date,
): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const all: Record<string, string> = { ...headers, 'x-amz-content-sha256': bodyHash, 'x-amz-date': time }
  const named = Object.entries({ ...all, host: url.host }).sort(([a], [b]) => (a < b ? -1 : 1))
  const names = named.map(([name]) => name).join(';')
  const lines = named.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  const request = [method, url.pathname, '', lines, names, bodyHash].join('\n')
  const scope = `${day}/${keys.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(request).digest('hex')].join(
    '\n',
  )
  const signing = [day, keys.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (key, part) => hmac(key, part),
    `AWS4${keys.secret}`,
  )
  const signature = hmac(signing, toSign).toString('hex')
  const credential = `${keys.key}/${scope}`
  return {
    ...all,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential},SignedHeaders=${names},Signature=${signature}`,
  }
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
