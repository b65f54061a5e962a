import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { env } from './env.server'
import { Invalid } from './errors'
import { contentHash, newId } from './id.server'

/** Width and height of a kept picture, in pixels. */
export const PICTURE_SIZE = 256

const MAX_SIDE = 6000

export interface Picture {
  /** SHA-256 of `webp`: its name. */
  hash: string
  webp: Buffer
}

/**
 * A square picture drawn anew from what somebody uploaded, so that nothing of the file itself is ever served: no
 * place or camera from its metadata, no script behind its end. What it is, its first bytes decide, not its name.
 * @throws Invalid for the field `picture`
 */
export async function drawPicture(bytes: Uint8Array): Promise<Picture> {
  const format = formatOf(bytes)
  if (!format) throw refused('This is not a JPEG, PNG, WebP or GIF picture. Choose one of those.')
  const input = sharp(bytes, { limitInputPixels: MAX_SIDE * MAX_SIDE, failOn: 'error' })
  // Only the header is read here; a bomb of a picture is never unpacked.
  const header: Metadata = await input.metadata().catch(unreadable)
  if (header.format !== format || !header.width || !header.height) return unreadable()
  if (header.width > MAX_SIDE || header.height > MAX_SIDE) {
    throw refused(`This picture is larger than ${MAX_SIDE} by ${MAX_SIDE} pixels. Make it smaller first.`)
  }
  const square = input.rotate().resize(PICTURE_SIZE, PICTURE_SIZE, { fit: 'cover', position: 'attention' })
  const webp = await square.webp({ quality: 82 }).toBuffer().catch(unreadable)
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

function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'gif' | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  return /^GIF8[79]a/.test(start) ? 'gif' : null
}

function refused(sentence: string): Invalid {
  return new Invalid({ picture: sentence })
}

function unreadable(): never {
  throw refused('This picture cannot be read, or is far too large. Open it, save it again, and try that one.')
}
