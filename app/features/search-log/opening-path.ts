import type { OpeningFields } from './opening-form'

/** The address that notes that a result was opened and leads on to the post. */
export function openingPath(postId: string): string {
  return `/search/opened/${postId}`
}

export function openingValues({ search, position, at, text }: OpeningFields): URLSearchParams {
  const values = new URLSearchParams({ search, position: String(position), at: String(at) })
  if (text) values.set('text', text)
  return values
}
