import { db, transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { forgetTries } from '~/platform/limits.server'
import { findLink, type OpenLink, spendLink } from './mailed-link.server'
import { passwordProblem } from './password-rules'
import { hashPassword } from './passwords.server'
import { setPassword } from './set-password.server'
import { accountKey } from './sign-in.server'
import { holding } from './suspended.server'

/** Whose password a mailed link resets, while it does; null for a link that does not work any more. */
export async function resetOwner(
  token: string,
): Promise<{ email: string; name: string; handle: string } | null> {
  const link = findLink(token, ['reset'])
  return link && ownerOf(link)
}

/**
 * Sets a new password by a mailed link, once, and signs its owner out everywhere.
 * @throws NotFound when the link does not work any more; Invalid
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  const link = findLink(token, ['reset'])
  const owner = link && (await ownerOf(link))
  if (!link?.userId || !owner) throw new NotFound()
  const { userId } = link
  const problem = passwordProblem(password, owner)
  if (problem) throw new Invalid({ password: problem })
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    if (!(await ownerOf(link, tx)) || !(await spendLink(tx, link))) throw new NotFound()
    await setPassword(tx, userId, passwordHash, null)
  })
  // Whoever locked themselves out by guessing may come in with the new one at once.
  await forgetTries(accountKey(owner.email))
}

/** The account of a link, unless it has another address by now or may not be used. */
async function ownerOf({ userId, email }: OpenLink, reader: Pick<typeof db, 'user'> = db) {
  if (!userId) return null
  const owner = await reader.user.findFirst({
    where: { id: userId, email, deactivation: null, suspensions: { none: holding() } },
    select: { name: true, handle: true },
  })
  return owner && { ...owner, email }
}
