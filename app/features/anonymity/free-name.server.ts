import { randomInt } from 'node:crypto'
import { NAMES, pseudonymName } from './pseudonym-names'

/** A name by chance that is not among these. */
export function freeName(taken: string[]): string {
  let name = ''
  do name = pseudonymName(randomInt(NAMES))
  while (taken.includes(name))
  return name
}
