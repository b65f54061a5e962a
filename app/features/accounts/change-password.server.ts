import { db, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { hashToken } from '~/platform/id.server'
import { limit } from '~/platform/limits.server'
import { passwordProblem } from './password-rules'
import { hashPassword, passwordFits } from './passwords.server'
import { setPassword } from './set-password.server'
import type { Viewer } from './viewer'

interface Wanted {
  currentPassword: string
  password: string
}

/**
 * Changes the viewer's own password and signs them out everywhere but here. `sessionToken` is the one that stays.
 * @throws Invalid, TooMany
 */
export async function changePassword(
  viewer: Viewer,
  { currentPassword, password }: Wanted,
  sessionToken: string | null,
): Promise<void> {
  await limit(`change password ${viewer.id}`, { tries: 10, seconds: 15 * 60 })
  const { email, passwordHash } = await db.user.findUniqueOrThrow({ where: { id: viewer.id } })
  if (!(await passwordFits(passwordHash, currentPassword))) {
    throw new Invalid({ currentPassword: 'This is not your password. Type it again.' })
  }
  const problem = passwordProblem(password, { ...viewer, email: email ?? undefined })
  if (problem) throw new Invalid({ password: problem })
  const changed = await hashPassword(password)
  await transaction((tx) => setPassword(tx, viewer.id, changed, sessionToken && hashToken(sessionToken)))
}
