import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { mayAdminister } from './account-rules'
import type { Viewer } from './viewer'

/**
 * Changes the site's name and who may join without an invitation. `allowedDomains` is separated by spaces.
 * @throws NotFound for who does not run the site
 */
export async function reviseSite(
  viewer: Viewer,
  { siteName: name, allowedDomains }: { siteName: string; allowedDomains: string },
): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  const site = { name, allowedDomains }
  await transaction((tx) =>
    tx.site.upsert({ where: { id: 1 }, create: { ...site, createdAt: now() }, update: site }),
  )
}
