import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { cookieOf, openSite } from '../../support/site'
import { account } from './account'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(() => rmSync(folder(), { recursive: true, force: true }))

const folder = () => path.join(env().dataDir, 'pictures')
const kept = () => (existsSync(folder()) ? readdirSync(folder()) : [])

type Person = Awaited<ReturnType<typeof account>>

function upload(who: Person, bytes: Uint8Array | string, name = 'me.jpg', type = 'image/jpeg') {
  const body = new FormData()
  body.set('picture', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name)
  return site.request('POST', '/settings/picture', who, {
    body,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
}

const avatarOf = async ({ id }: Person) => (await db.user.findUniqueOrThrow({ where: { id } })).avatar

const drawing = (width = 640, height = 480) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 40 } } })

/** A real PNG whose header claims other dimensions, with the right checksum. */
async function pngClaiming(width: number, height: number): Promise<Buffer> {
  const png = await drawing(4, 4).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

describe('a picture of oneself', () => {
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    'a %s is drawn anew as a small square',
    async (format) => {
      const someone = await account()
      const answer = await upload(someone, await drawing().toFormat(format).toBuffer(), 'x.bin', 'text/plain')
      expect(answer.location).toBe('/settings/picture?saved')
      const hash = await avatarOf(someone)
      expect(kept()).toEqual([`${hash}.webp`])
      const served = await fetch(`${site.address}/media/pictures/${hash}.webp`, {
        headers: { Cookie: await cookieOf(someone) },
      })
      expect(served.status).toBe(200)
      expect(served.headers.get('Content-Type')).toBe('image/webp')
      expect(served.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(served.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable')
      const { width, height, format: drawn } = await sharp(await served.arrayBuffer()).metadata()
      expect([width, height, drawn]).toEqual([256, 256, 'webp'])
    },
  )

  test('nothing of its metadata is kept, and it stands the right way up', async () => {
    const someone = await account()
    const turned = await sharp({ create: { width: 300, height: 600, channels: 3, background: 'white' } })
      .composite([{ input: await drawing(300, 300).png().toBuffer(), top: 0, left: 0 }])
      .withExif({ IFD0: { Artist: 'SECRET NAME' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(turned.toString('latin1')).toContain('SECRET NAME')
    await upload(someone, turned)
    const file = path.join(folder(), kept()[0] ?? '')
    const { exif, icc, xmp, orientation } = await sharp(file).metadata()
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('a script behind a picture’s end, or in its comment, is gone', async () => {
    const someone = await account()
    const script = '<script>alert(document.domain)</script>'
    await upload(someone, Buffer.concat([await drawing().gif().toBuffer(), Buffer.from(script)]))
    const [file = ''] = kept()
    const bytes = await sharp(path.join(folder(), file)).toBuffer()
    expect(bytes.toString('latin1')).not.toContain('script')
  })

  test.each([
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    ],
    ['an SVG behind an XML line', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['a GIF in name only', 'GIF89a/*<svg onload=alert(1)>*/=1;alert(1)'],
    ['a JPEG in its first bytes only', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
    ['a WebP in its first bytes only', 'RIFF\x10\0\0\0WEBPVP8 <script>'],
    ['nothing', ''],
  ])('%s is refused with a sentence', async (_, bytes) => {
    const someone = await account()
    const answer = await upload(someone, bytes, 'me.png', 'image/png')
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(
      /not a JPEG, PNG, WebP, GIF or AVIF picture|cannot be read|Choose a file first/,
    )
    expect(await avatarOf(someone)).toBe(null)
    expect(kept()).toEqual([])
  })

  test.each([
    [6001, 10],
    [10, 6001],
    [60_000, 60_000],
    [0x7fffffff, 0x7fffffff],
  ])('a picture that claims %i by %i pixels is refused before it is unpacked', async (width, height) => {
    const someone = await account()
    const before = process.memoryUsage().rss
    const answer = await upload(someone, await pngClaiming(width, height))
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/larger than 6000 by 6000|far too large/)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    expect(kept()).toEqual([])
  })

  test('half a picture is refused', async () => {
    const someone = await account()
    const whole = await drawing(2000, 2000).png({ compressionLevel: 0 }).toBuffer()
    expect((await upload(someone, whole.subarray(0, 300_000))).status).toBe(422)
  })

  test('a form without a file, with a text for a file, or cut short is refused with a sentence', async () => {
    const someone = await account()
    const headers = { 'Sec-Fetch-Site': 'same-origin' }
    const post = (body: BodyInit, more: Record<string, string> = {}) =>
      site.request('POST', '/settings/picture', someone, { body, headers: { ...headers, ...more } })
    const text = new FormData()
    text.set('picture', 'no file')
    expect((await post(text)).text).toContain('Choose a file first')
    expect((await post(new FormData())).text).toContain('Choose a file first')
    const cut = await post('--x\r\nContent-Disposition: form-data; name="picture"; filename="a"\r\n\r\nabc', {
      'Content-Type': 'multipart/form-data; boundary=x',
    })
    expect(cut.status).toBe(422)
    expect(cut.text).toContain('did not arrive whole')
  })

  test('it is removed when its last owner removes it, and not before', async () => {
    const one = await account()
    const two = await account()
    const same = await drawing().png().toBuffer()
    await upload(one, same)
    await upload(two, same)
    expect(kept()).toHaveLength(1)
    await site.post('/settings/picture', one, { remove: 'yes' })
    expect(await avatarOf(one)).toBe(null)
    expect(kept()).toHaveLength(1)
    await upload(two, await drawing(50, 50).negate().png().toBuffer())
    expect(kept()).toEqual([`${await avatarOf(two)}.webp`])
    await site.post('/settings/picture', two, { remove: 'yes' })
    expect(kept()).toEqual([])
  })

  test('it is for people who are signed in, and no other file can be asked for', async () => {
    const someone = await account()
    await upload(someone, await drawing().png().toBuffer())
    const hash = await avatarOf(someone)
    expect((await site.get(`/media/pictures/${hash}.webp`)).status).toBe(302)
    for (const name of [
      'pictures/../hindsight.db',
      'pictures/..%2fhindsight.db',
      'pictures/%2e%2e/hindsight.db',
      `pictures/${hash}.png`,
      `pictures/${hash?.toUpperCase()}.webp`,
      `pictures/x/${hash}.webp`,
      `pictures/${'0'.repeat(64)}.webp`,
      'hindsight.db',
      '',
    ]) {
      expect((await site.get(`/media/${name}`, someone)).status, name).toBe(404)
    }
  })

  test('twenty an hour are enough', async () => {
    const someone = await account()
    for (let count = 0; count < 20; count++) await upload(someone, 'no picture')
    const answer = await upload(someone, await drawing().png().toBuffer())
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('That was a lot of tries')
  })
})
