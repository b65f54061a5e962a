import type { Location } from '@remix-run/react'

/** Whether the page of results came by typing, without Enter: then the box is ahead of the address, not behind it. */
export function isTyped({ state }: Location): boolean {
  return typeof state === 'object' && state !== null && 'typed' in state
}
