/** No person's handle can begin like this (accounts/handle.ts), so nobody can be taken for one, mentioned or found. */
const MARK = '~'

/** The handle of the `User` row behind a pseudonym. */
export function pseudonymHandle(id: string): string {
  return MARK + id
}

/** Whether a handle is a pseudonym's: there is no page behind it, and nobody to follow. */
export function isPseudonym(handle: string): boolean {
  return handle.startsWith(MARK)
}
