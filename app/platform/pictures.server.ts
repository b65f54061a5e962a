import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { env } from './env.server'
import { Invalid } from './errors'
import { contentHash, newId } from './id.server'

/** Width and height of a kept picture, in pixels. */
export const PICTURE_SIZE = 256

/** The longest side of a picture for a profile, in pixels. */
const MAX_SIDE = 6000

/** How wide a picture in a text is shown at most, and how wide it is kept for screens twice as sharp, in pixels. */
export const PAGE_WIDTH = 760
const SHARP_WIDTH = PAGE_WIDTH * 2

/** A picture in a text may have this many pixels, as the largest telephones make, and no side longer than this. */
const MAX_PIXELS = 50_000_000
const MAX_LENGTH = 16_000

export interface Picture {
  /** SHA-256 of `webp`: its name. */
  hash: string
  webp: Buffer
}

export interface PagePicture {
  page: Picture
  /** The same for sharper screens; null where the picture has no more pixels than the page shows. */
  sharp: Picture | null
  /** Of `page`, in pixels. */
  width: number
  height: number
}

/**
 * A square picture drawn anew from what somebody uploaded, so that nothing of the file itself is ever served: no
 * place or camera from its metadata, no script behind its end. What it is, its first bytes decide, not its name.
 * @throws Invalid for the field `picture`
 */
export async function drawPicture(bytes: Uint8Array): Promise<Picture> {
  const input = await openPicture(bytes, 'picture', { side: MAX_SIDE, pixels: MAX_SIDE * MAX_SIDE })
  const square = input.resize(PICTURE_SIZE, PICTURE_SIZE, { fit: 'cover', position: 'attention' })
  return drawn(square.webp({ quality: 82 }), 'picture')
}

/**
 * The same for a picture in a text: all of it, in the size that a page shows and in twice that. A moving picture is
 * kept as its first one.
 * @throws Invalid for the field `file`
 */
export async function drawForPage(bytes: Uint8Array): Promise<PagePicture> {
  const input = await openPicture(bytes, 'file', { side: MAX_LENGTH, pixels: MAX_PIXELS })
  const large = await drawn(resized(input, SHARP_WIDTH), 'file')
  const { width, height } = await sharp(large.webp).metadata()
  if (width <= PAGE_WIDTH) return { page: large, sharp: null, width, height }
  // From the larger one, so that a bomb of a picture is unpacked once.
  const page = await drawn(resized(sharp(large.webp), PAGE_WIDTH), 'file')
  const size = await sharp(page.webp).metadata()
  return { page, sharp: large, width: size.width, height: size.height }
}

/** Heights are bounded as well: WebP ends at 16,383 pixels, and nobody scrolls as far. */
const resized = (input: Sharp, width: number) =>
  input
    .resize({ width, height: width * 6, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 86, smartSubsample: true })

async function openPicture(bytes: Uint8Array, field: string, most: { side: number; pixels: number }) {
  const format = pictureFormat(bytes)
  if (!format)
    throw refused(field, 'This is not a JPEG, PNG, WebP, GIF or AVIF picture. Choose one of those.')
  const input = sharp(bytes, { limitInputPixels: most.pixels, failOn: 'error' })
  // Only the header is read here; a bomb of a picture is never unpacked.
  const header: Metadata = await input.metadata().catch(() => unreadable(field))
  if (header.format !== (format === 'avif' ? 'heif' : format) || !header.width || !header.height)
    return unreadable(field)
  if (header.width > most.side || header.height > most.side) {
    const sides = `${most.side} by ${most.side}`
    throw refused(field, `This picture is larger than ${sides} pixels. Make it smaller first.`)
  }
  return input.rotate()
}

async function drawn(picture: Sharp, field: string): Promise<Picture> {
  const webp = await picture.toBuffer().catch(() => unreadable(field))
  return { hash: contentHash(webp), webp }
}

/** Keeps a picture in the data folder. Whole or not at all: it gets its name once it is written. */
export function keepPicture({ hash, webp }: Picture): void {
  mkdirSync(folder(), { recursive: true })
  const unfinished = path.join(folder(), `${newId()}.part`)
  writeFileSync(unfinished, webp)
  renameSync(unfinished, fileOf(hash))
}

/** Removes a kept picture, if it is there. */
export function dropPicture(hash: string): void {
  rmSync(fileOf(hash), { force: true })
}

/** The bytes of a kept picture, or null when there is none of this name. */
export async function readPicture(hash: string): Promise<Buffer | null> {
  if (!isHash(hash)) return null
  return readFile(fileOf(hash)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

function folder(): string {
  return path.join(env().dataDir, 'pictures')
}

function fileOf(hash: string): string {
  // A name from an address must never lead out of the folder.
  if (!isHash(hash)) throw new Error('A picture is named by its hash.')
  return path.join(folder(), `${hash}.webp`)
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)

/** What picture the first bytes say it is, whatever its name says; null when they say none. */
export function pictureFormat(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  if (/^[\s\S]{4}ftypavi[fs]/.test(start)) return 'avif'
  return /^GIF8[79]a/.test(start) ? 'gif' : null
}

function refused(field: string, sentence: string): Invalid {
  return new Invalid({ [field]: sentence })
}

function unreadable(field: string): never {
  throw refused(
    field,
    'This picture cannot be read, or is far too large. Open it, save it again, and try that one.',
  )
}
