import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { mayAdminister } from './account-rules'
import type { Viewer } from './viewer'

/**
 * Changes the site's name, who may join without an invitation (`allowedDomains` is separated by spaces), how many people contest a
 * lesson, when a mentor is asked, and how many first posts are held; what is left out of the last three stays as it is.
 * @throws NotFound for who does not run the site
 */
export async function reviseSite(
  viewer: Viewer,
  {
    siteName: name,
    ...chosen
  }: {
    siteName: string
    allowedDomains: string
    contestAfter?: number
    askAfterHours?: number
    holdFirst?: number
  },
): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotFound()
  const site = { name, ...chosen }
  await transaction((tx) =>
    tx.site.upsert({ where: { id: 1 }, create: { ...site, createdAt: now() }, update: site }),
  )
}
