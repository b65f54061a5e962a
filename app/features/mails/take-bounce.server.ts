import { transaction } from '~/platform/db.server'
import { deliveryReport } from '~/platform/mail/delivery-report.server'
import { settle } from './begin-mail.server'
import { bouncedMail } from './bounce-address.server'
import { markBounced } from './mark-bounced.server'

/**
 * Takes in a mail that came back, as its source. The mail that it is about has failed; where the address is at fault,
 * nothing more is mailed to it. Anything but a report about a mail of ours changes nothing, and a report that comes twice
 * nothing the second time. Returns whether it was one.
 */
export async function takeBounce(source: Uint8Array): Promise<boolean> {
  const { to, failures } = await deliveryReport(source)
  const id = bouncedMail(to)
  const [failure] = failures
  if (!id || !failure) return false
  const said = failure.said.slice(0, 500)
  return transaction(async (tx) => {
    const mail = await tx.noticeMail.findUnique({ where: { id } })
    if (!mail) return false
    if (mail.state !== 'failed') await settle(tx, id, 'failed', said)
    await markBounced(tx, mail.userId, { status: failure.status, said })
    return true
  })
}
