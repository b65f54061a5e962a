import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { env, resetEnv } from '~/platform/env.server'
import { fileStore } from '~/platform/file-store.server'
import { contentHash } from '~/platform/id.server'
import { signed } from '~/platform/s3-signature.server'
import { s3Store } from '~/platform/s3-store.server'

// The published example keys of Amazon's documentation; they open nothing.
const KEYS = {
  key: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}

describe('a signature', () => {
  test('is the one of the published example', () => {
    const { authorization } = signed(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        headers: { range: 'bytes=0-9' },
        bodyHash: contentHash(''),
      },
      KEYS,
      new Date('2013-05-24T00:00:00Z'),
    )
    expect(authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
        'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
        'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    )
  })
})

/** A store that takes a request only if its signature is right for what came over the wire, worked out anew here. */
const objects = new Map<string, Buffer>()
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const path = request.url ?? ''
    if (!isSigned(request, body)) return void response.writeHead(403).end('SignatureDoesNotMatch')
    if (!path.startsWith('/bucket/')) return void response.writeHead(404).end('NoSuchBucket')
    if (request.method === 'PUT') objects.set(path, body)
    if (request.method === 'DELETE') objects.delete(path)
    const found = request.method === 'GET' ? objects.get(path) : Buffer.alloc(0)
    response.writeHead(found ? 200 : 404).end(found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

function isSigned({ method, url: path, headers }: IncomingMessage, body: Buffer): boolean {
  const said = /Credential=(.+?)\/(\d+)\/(.+?)\/s3\/aws4_request,SignedHeaders=(.+?),Signature=(.+)$/.exec(
    headers.authorization ?? '',
  )
  const [, key, day = '', region = '', names = '', signature] = said ?? []
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const time = String(headers['x-amz-date'])
  if (key !== KEYS.key || headers['x-amz-content-sha256'] !== bodyHash || !time.startsWith(day)) return false
  if (!names.split(';').includes('host')) return false
  const mac = (with_: string | Buffer, text: string) => createHmac('sha256', with_).update(text).digest()
  const request = `${method}\n${path}\n\n${names
    .split(';')
    .map((name) => `${name}:${headers[name]}\n`)
    .join('')}\n${names}\n${bodyHash}`
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${createHash('sha256').update(request).digest('hex')}`
  const signing = mac(mac(mac(mac(`AWS4${KEYS.secret}`, day), region), 's3'), 'aws4_request')
  return mac(signing, toSign).toString('hex') === signature
}

describe('a store that speaks S3', () => {
  const bytes = Buffer.from('What it holds')
  const hash = contentHash(bytes)

  test('keeps a file, gives it back, and removes it', async () => {
    const store = s3Store({ ...KEYS, url })
    expect(await store.get(hash)).toBe(null)
    await store.put(hash, bytes)
    expect([...objects.keys()]).toEqual([`/bucket/files/${hash}`])
    expect(Buffer.from((await store.get(hash)) ?? [])).toEqual(bytes)
    await store.remove(hash)
    await store.remove(hash)
    expect(await store.get(hash)).toBe(null)
  })

  test('says what it answered when the key is wrong or the bucket is not there', async () => {
    const wrong = s3Store({ ...KEYS, secret: 'wrong', url })
    await expect(wrong.put(hash, bytes)).rejects.toThrow(
      'The S3 store answered PUT with 403: SignatureDoesNotMatch',
    )
    await expect(wrong.get(hash)).rejects.toThrow('403')
    const elsewhere = s3Store({ ...KEYS, url: `${url}-of-nobody` })
    await expect(elsewhere.put(hash, bytes)).rejects.toThrow('no such bucket')
  })

  test('is never asked for a name that leads elsewhere', async () => {
    await expect(s3Store({ ...KEYS, url }).get('../secrets')).rejects.toThrow('named by its hash')
  })

  test('is used when it is configured, wholly or not at all', async () => {
    try {
      vi.stubEnv('S3_BUCKET', url)
      resetEnv()
      expect(() => env()).toThrow('S3_BUCKET, S3_KEY and S3_SECRET belong together')
      vi.stubEnv('S3_KEY', KEYS.key)
      vi.stubEnv('S3_SECRET', KEYS.secret)
      resetEnv()
      await fileStore().put(hash, bytes)
      expect(objects.get(`/bucket/files/${hash}`)).toEqual(bytes)
    } finally {
      vi.unstubAllEnvs()
      resetEnv()
    }
  })
})
