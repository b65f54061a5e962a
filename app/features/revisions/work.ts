/** What has a history, as it is called in an address. */
export const WORKS = ['posts', 'answers', 'comments'] as const
export type WorkKind = (typeof WORKS)[number]

/** Where the history of a text is. */
export function historyPath(work: WorkKind, id: string, query: Record<string, string | number> = {}): string {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return `/${work}/${id}/history${search.size > 0 ? `?${search}` : ''}`
}
