/** A search keeps the name and the words that its owner gave it. */
export function mayChangeSearch(viewer: { id: string }, search: { ownerId: string }): boolean {
  return viewer.id === search.ownerId
}
