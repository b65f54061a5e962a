import { addPerson } from '~/features/accounts/add-person.server'
import { hashPassword } from '~/features/accounts/passwords.server'
import type { Role, Viewer } from '~/features/accounts/viewer'
import { transaction } from '~/platform/db.server'
import { again, defaultSpace } from '../../support/people'

export const PASSWORD = 'four calm rivers'

const hashed = hashPassword(PASSWORD)
let count = 0

/** Somebody who can sign in with PASSWORD. */
export async function account(
  wanted: { email?: string; role?: Role; handle?: string } = {},
): Promise<Viewer & { email: string }> {
  await defaultSpace()
  const passwordHash = await hashed
  const handle = wanted.handle ?? `member-${++count}`
  const email = wanted.email ?? `${handle}@example.com`
  const role = wanted.role ?? 'member'
  const id = await transaction((tx) =>
    addPerson(tx, { name: `Member ${count}`, handle, email, passwordHash, role }),
  )
  return { ...(await again({ id })), email }
}
