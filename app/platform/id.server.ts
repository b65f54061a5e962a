import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from './env.server'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A random id of 12 characters (60 bits). It says nothing about when or by whom it was made. */
export function newId(): string {
  return Array.from(randomBytes(12), (byte) => ALPHABET[byte & 31]).join('')
}

/** A secret of 256 bits for a link or a cookie, in URL-safe base64. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored instead of a token: keyed with SESSION_SECRET, so a stolen database signs nobody in. */
export function hashToken(token: string): string {
  return createHmac('sha256', env().sessionSecret).update(token).digest('hex')
}

/** SHA-256 in hex, for naming content by what it holds. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
