import { NotFound } from '~/platform/errors'

/** A place in a list ordered by time and id, newest first: the last post that was shown. */
export interface Place {
  createdAt: number
  id: string
}

/** The place as a word for an address. */
export function cursorOf({ createdAt, id }: Place): string {
  return `${createdAt.toString(36)}.${id}`
}

/**
 * Reads a cursor back. It gives away nothing and allows nothing: whatever place it names, only what the viewer may
 * read comes after it.
 * @throws NotFound when it was not made by `cursorOf`.
 */
export function placeOf(cursor: string): Place {
  const [, time = '', id = ''] = /^(-?[0-9a-z]{1,9})\.([0-9a-z]{12})$/.exec(cursor) ?? []
  const createdAt = Number.parseInt(time, 36)
  if (!id || !Number.isSafeInteger(createdAt)) throw new NotFound()
  return { createdAt, id }
}

/** The `after` of a list's address. */
export function cursorIn(request: Request): string | null {
  return new URL(request.url).searchParams.get('after')
}
