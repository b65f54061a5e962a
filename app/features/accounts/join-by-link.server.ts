import type { z } from 'zod'
import { db, transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { addPerson } from './add-person.server'
import { isAllowed } from './email'
import { suggestHandle } from './handle'
import type { joinForm } from './join-form'
import { findLink, type OpenLink, spendLink } from './mailed-link.server'
import { passwordProblem } from './password-rules'
import { hashPassword } from './passwords.server'
import { siteSettings } from './site.server'

/** What the page of a link to join shows: whose address it is for, and a handle that is free. */
export async function joinPage(token: string): Promise<{ email: string; handle: string } | null> {
  const link = standingLink(token)
  if (!link) return null
  const handle = suggestHandle(link.email)
  const taken = handle && (await db.user.findUnique({ where: { handle }, select: { id: true } }))
  return { email: link.email, handle: taken ? '' : handle }
}

/**
 * Makes the account that a mailed link promises, once; returns its id.
 * @throws NotFound when the link does not work any more; Invalid
 */
export async function joinByLink(token: string, wanted: z.output<typeof joinForm>): Promise<string> {
  const link = standingLink(token)
  if (!link) throw new NotFound()
  const { email, role } = link
  const { name, handle, password } = wanted
  const problem = passwordProblem(password, { name, handle, email })
  if (problem) throw new Invalid({ password: problem })
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    if (!(await spendLink(tx, link))) throw new NotFound()
    const id = await addPerson(tx, { name, handle, email, role, passwordHash })
    await tx.mailedLink.deleteMany({ where: { email, usedAt: null } })
    return id
  })
}

/** The link while it works. One to join by domain stops working when the domain is not allowed any more. */
function standingLink(token: string): OpenLink | null {
  const link = findLink(token, ['join', 'invitation'])
  if (link?.purpose === 'join' && !isAllowed(link.email, siteSettings().allowedDomains)) return null
  return link
}
