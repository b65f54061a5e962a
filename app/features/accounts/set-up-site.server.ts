import type { z } from 'zod'
import { defaultSpaceId } from '~/features/spaces/default-space.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { addPerson } from './add-person.server'
import { passwordProblem } from './password-rules'
import { hashPassword } from './passwords.server'
import type { setupForm } from './setup-form'
import { isUnopened } from './site.server'

/**
 * Opens the site: its name, the space for everybody, and the administrator, all or nothing. Returns the
 * administrator's id.
 * @throws NotFound once anybody has an account; Invalid
 */
export async function setUpSite(wanted: z.output<typeof setupForm>): Promise<string> {
  const { siteName, allowedDomains, password, ...person } = wanted
  if (!isUnopened()) throw new NotFound()
  const problem = passwordProblem(password, person)
  if (problem) throw new Invalid({ password: problem })
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    // Asked again inside: whoever sends the form at the same moment waits here and finds the site open.
    if ((await tx.user.count({ where: { passwordHash: { not: null } } })) > 0) throw new NotFound()
    const createdAt = now()
    const site = { name: siteName, allowedDomains }
    await tx.site.upsert({ where: { id: 1 }, create: { ...site, createdAt }, update: site })
    await defaultSpaceId(tx)
    return addPerson(tx, { ...person, passwordHash, role: 'admin' })
  })
}
