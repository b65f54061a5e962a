import { findMentions } from '~/platform/markdown/mentions'
import { join, rows, sql } from '~/platform/sql.server'

/** Names beyond this reach nobody: a pasted list of the whole company must not call everybody. */
const MAX_NAMES = 50

/** The people and groups that a text names and an earlier one did not. At most one query. */
export function mentionedIn(text: string, before = ''): { people: string[]; groups: string[] } {
  const known = new Set(before ? findMentions(before).handles : [])
  const handles = findMentions(text)
    .handles.filter((handle) => !known.has(handle))
    .slice(0, MAX_NAMES)
  if (handles.length === 0) return { people: [], groups: [] }
  const found = rows<{ id: string; what: string }>(sql`
    select id, 'person' what from "User" where handle in (${join(handles)})
    union all select id, 'group' from "PersonGroup" where handle in (${join(handles)})`)
  const of = (what: string) => found.filter((it) => it.what === what).map(({ id }) => id)
  return { people: of('person'), groups: of('group') }
}
