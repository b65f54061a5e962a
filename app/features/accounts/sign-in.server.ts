import { Invalid } from '~/platform/errors'
import { forgetTries, giveBack, limit, sourceOf } from '~/platform/limits.server'
import { findAccount } from './find-account.server'
import { passwordFits } from './passwords.server'
import { endSession, lucia, startSession } from './sessions.server'
import { suspendedWords } from './suspended-words'

const QUARTER_HOUR = 15 * 60

/** The counter of failed sign-ins of one account, known or not. */
export const accountKey = (email: string) => `sign-in account ${email}`

interface Wanted {
  email: string
  password: string
}

/** Where a request came from: its address, and what the browser calls itself. */
export interface Origin {
  address: string
  device: string
}

/**
 * Checks the password and starts a session; returns the cookie to set. Failures are limited per account and per
 * source. An unknown address, a wrong password and a deactivated person get one answer after the same work; who is
 * suspended is told so once the password is right.
 * @throws Invalid, TooMany
 */
export async function signIn({ email, password }: Wanted, { address, device }: Origin): Promise<string> {
  const source = `sign-in source ${sourceOf(address)}`
  await limit(source, { tries: 30, seconds: QUARTER_HOUR })
  await limit(accountKey(email), { tries: 10, seconds: QUARTER_HOUR })
  const account = findAccount(email)
  if (!(await passwordFits(account?.passwordHash ?? null, password)) || !account || account.deactivated) {
    throw new Invalid({ form: 'This e-mail address and password do not belong together.' })
  }
  await Promise.all([giveBack(source), forgetTries(accountKey(email))])
  if (account.suspension) throw new Invalid({ form: suspendedWords(account.suspension) })
  const cookie = await startSession(account.id, device)
  // A reset that finished between the check and the new session has ended all sessions but this one.
  if (findAccount(email)?.passwordHash !== account.passwordHash) {
    await endSession(lucia().readSessionCookie(cookie))
    throw new Invalid({ form: 'The password was changed a moment ago. Sign in with the new one.' })
  }
  return cookie
}
