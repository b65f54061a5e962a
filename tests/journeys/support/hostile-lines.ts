import { scriptPayloads } from '../../support/script-payloads'
import { packs } from './packs'

/** Every payload, for a field that takes a long text. */
export const everyPayload = scriptPayloads.join('\n\n')

/** Payloads as a line has them: without line ends and invisible control characters. */
const lines = [
  ...new Set(scriptPayloads.map((payload) => payload.replace(/[\s\p{Cc}\u202a-\u202e]+/gu, ' ').trim())),
]
/** A short field gets the 150 shortest. */
const shortest = lines.sort((one, other) => one.length - other.length).slice(0, 150)

/** Those 150 in as few lines of at most `max` characters as they fit into. */
export function hostileLines(max: number): string[] {
  return packs(shortest, max)
}
