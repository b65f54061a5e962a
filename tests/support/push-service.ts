import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Shown {
  site: string
  line: string
  path: string
  tag: string
  push: string
}

export interface Received {
  endpoint: string
  ttl: number
  topic: string
  message: Shown
}

/** What the service says to a message instead of taking it: a status, or nothing. */
type Refusing = (endpoint: string) => number | undefined

interface Browser {
  ecdh: ReturnType<typeof createECDH>
  auth: Buffer
  siteKey: string
}

/**
 * A real push service (RFC 8030) for as long as a test takes. It takes a message only with the signature of the site that
 * the subscription was made for (RFC 8292), and reads it with the keys of the browser that it is for (RFC 8291).
 */
export async function startPushService(refusing: Refusing = () => undefined) {
  const browsers = new Map<string, Browser>()
  const received: Received[] = []
  /** How many messages came, those that were refused too. */
  const counts = { asked: 0 }
  const server = createServer((request, response) => {
    counts.asked++
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const endpoint = `${origin}${request.url}`
      const browser = browsers.get(endpoint)
      const status = refusing(endpoint) ?? (browser ? 201 : 404)
      if (status === 201 && browser) {
        const { ttl, topic } = request.headers
        checkSignature(request.headers, origin, browser.siteKey)
        const message = JSON.parse(decrypted(Buffer.concat(chunks), browser))
        received.push({ endpoint, ttl: Number(ttl), topic: String(topic), message })
      }
      response.writeHead(status, status < 400 ? { Location: `${origin}/elsewhere` } : {}).end('So.')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    received,
    counts,
    at: (endpoint: string) => received.filter((one) => one.endpoint === endpoint).map((one) => one.message),
    /** What a browser gives to the site of this key once its person has agreed. */
    subscribe(siteKey: string) {
      const endpoint = `${origin}/push/${randomBytes(16).toString('base64url')}`
      const ecdh = createECDH('prime256v1')
      const p256dh = ecdh.generateKeys('base64url')
      const auth = randomBytes(16)
      browsers.set(endpoint, { ecdh, auth, siteKey })
      return { endpoint, p256dh, auth: auth.toString('base64url') }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Throws where a push service would answer with 401 or 403. */
function checkSignature({ authorization = '' }: IncomingHttpHeaders, origin: string, siteKey: string): void {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const signer = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const given = Buffer.from(signature, 'base64url')
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: signer, dsaEncoding: 'ieee-p1363' },
    given,
  )
  const { aud, exp, sub } = JSON.parse(Buffer.from(body, 'base64url').toString())
  const hours = (exp - Date.now() / 1000) / 3600
  const right = key === siteKey && signed && aud === origin && hours > 0 && hours <= 24
  if (!right || !/^(mailto:|https:)/.test(sub)) throw new Error(`Not signed by the site: ${authorization}`)
}

/** The content of a message of one record (RFC 8188, 2 and RFC 8291, 3.4). */
function decrypted(body: Buffer, { ecdh, auth }: Browser): string {
  const salt = body.subarray(0, 16)
  const sender = body.subarray(21, 21 + body.readUInt8(20))
  const record = body.subarray(21 + sender.length)
  const derive = (from: Buffer, with_: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync('sha256', from, with_, info, length))
  const both = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const secret = derive(ecdh.computeSecret(sender), auth, both, 32)
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString()
}
