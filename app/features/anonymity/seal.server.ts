import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '~/platform/env.server'

/** Everybody's id is padded to this many bytes, so that the size of what is sealed tells nothing. */
const PLAIN_BYTES = 64
const NONCE_BYTES = 12
const MAC_BYTES = 16

interface Keys {
  secret: string
  seal: Buffer
  tags: Buffer
  mark: string
}

let known: Keys | null = null
const tagsKnown = new Map<string, string[]>()

/** One secret, three keys (HKDF, RFC 5869): what seals, what finds, and what tells that it is this secret. */
function keys(): Keys {
  const secret = env().anonymityKey
  if (known?.secret !== secret) {
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `hindsight ${use}`, 32))
    known = { secret, seal: derive('seal'), tags: derive('tags'), mark: derive('mark').toString('hex', 0, 8) }
    tagsKnown.clear()
  }
  return known
}

/** Tells which key something was sealed with, and nothing about the key. */
export function keyMark(): string {
  return keys().mark
}

/** Who is behind a pseudonym, in AES-256-GCM with a random nonce; it opens for this pseudonym only. */
export function seal(personId: string, pseudonymId: string): string {
  const plain = Buffer.alloc(PLAIN_BYTES)
  if (plain.write(personId) !== Buffer.byteLength(personId)) throw new Error('This id is too long to seal.')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keys().seal, nonce).setAAD(Buffer.from(pseudonymId))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')
}

/** Whose pseudonym it is, or null when it was sealed with another key, for another pseudonym, or changed since. */
export function unseal(sealed: string, pseudonymId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length !== NONCE_BYTES + PLAIN_BYTES + MAC_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', keys().seal, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(pseudonymId)).setAuthTag(bytes.subarray(-MAC_BYTES))
  try {
    const plain = decipher.update(bytes.subarray(NONCE_BYTES, -MAC_BYTES))
    return Buffer.concat([plain, decipher.final()]).toString().replace(/\0+$/, '')
  } catch {
    return null
  }
}

/**
 * What somebody's pseudonyms from the `from`-th on are found by, `count` of them: HMAC-SHA-256 of the person and the
 * number. Without the key, no two tags of one person can be told from those of two.
 */
export function tags(personId: string, from: number, count: number): string[] {
  const { tags: key } = keys()
  // Asked for with every page, and always the same.
  if (tagsKnown.size > 5000) tagsKnown.clear()
  const found = tagsKnown.get(personId) ?? []
  for (let number = found.length; number < from + count; number++)
    found.push(createHmac('sha256', key).update(`${number}:${personId}`).digest('base64url').slice(0, 32))
  tagsKnown.set(personId, found)
  return found.slice(from, from + count)
}

/** A word for one person and one form, so that sending it twice does one thing and nobody sees whose it is. */
export function keyedWord(personId: string, word: string): string {
  return createHmac('sha256', keys().tags).update(`form:${personId}:${word}`).digest('base64url')
}
