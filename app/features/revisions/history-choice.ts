import type { DiffLook } from './diff'

/** What the address of a history chooses. What makes no sense chooses nothing. */
export function historyChoice(query: URLSearchParams) {
  const look: DiffLook = query.get('view') === 'side' ? 'side' : 'inline'
  return { look, choice: { version: count(query.get('version')), from: count(query.get('from')) } }
}

function count(value: string | null): number | null {
  return value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}
