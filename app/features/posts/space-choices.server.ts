import type { Viewer } from '~/features/accounts/viewer'
import { join, rows, sql } from '~/platform/sql.server'
import type { SpaceChoice } from './place-fields'

/** The spaces that the viewer may put a post in, the default one first. */
export function spaceChoices(viewer: Viewer): (SpaceChoice & { slug: string })[] {
  if (viewer.spaceIds.length === 0) return []
  return rows<{ id: string; slug: string; name: string; visibility: string; anonymous: number }>(
    sql`select id, slug, name, visibility, anonymous from "Space" where id in (${join(viewer.spaceIds)})
        order by "isDefault" desc, lower(name), id`,
  ).map(({ visibility, anonymous, ...space }) => ({
    ...space,
    isPrivate: visibility === 'private',
    allowsAnonymous: anonymous === 1,
  }))
}
