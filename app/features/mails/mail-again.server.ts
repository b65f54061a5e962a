import { mayAdminister } from '~/features/accounts/account-rules'
import type { Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'

/**
 * Mails a person again whose mails came back, from the next one on.
 * @throws NotFound for anybody but them and who runs the site.
 */
export async function mailAgain(viewer: Viewer, userId: string): Promise<void> {
  if (userId !== viewer.id && !mayAdminister(viewer)) throw new NotFound()
  await transaction((tx) => tx.mailBounce.deleteMany({ where: { userId } }))
}
