import { z } from 'zod'
import { PASSWORD_MIN } from './password-limits'

/** A new password. What it must not be depends on whose it is: see `passwordProblem`. */
export const newPasswordField = z
  .string({ error: 'Choose a password.' })
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .max(200, 'Use at most 200 characters.')

// The heart of the most used passwords once digits and signs around it are gone.
const COMMON = new Set(
  `password passwort passwords pass passw word secret letmein welcome welcomeback iloveyou loveyou
  qwerty qwertyuiop qwertyui qwertz qwertzuiop azerty azertyuiop asdfghjkl asdfghjk asdf zxcvbnm
  yxcvbnm qazwsx qazwsxedc qwe abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij admin
  administrator changeme changethis default root login master monkey dragon sunshine princess
  football baseball superman batman trustno starwars computer internet hindsight summer winter
  spring autumn company test testing guest user hello whatever`.split(/\s+/),
)

/** What is wrong with a password for this person, as a sentence, or null. */
export function passwordProblem(
  password: string,
  person: { email?: string; name?: string; handle?: string },
) {
  const lower = password.toLowerCase()
  const heart = lower.replace(/[^\p{L}]/gu, '')
  const own = [person.email, person.email?.split('@', 1)[0], person.name, person.handle]
    .map((text) => text?.toLowerCase().replace(/[^\p{L}]/gu, '') ?? '')
    .filter((text) => text.length > 2)
  if (own.includes(heart)) return 'This is too close to your name or e-mail address. Choose something else.'
  const common = COMMON.has(heart) || COMMON.has(halfOf(heart)) || isSequence(lower)
  return common ? 'Many people use this password, so it is guessed first. Choose something else.' : null
}

/** 'passwordpassword' is 'password' twice. */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2)
  return half + half === text ? half : text
}

/** Digits and signs only and few different ones, or one character after the next: '1234567890', 'aaaaaaaaaa'. */
function isSequence(text: string): boolean {
  const steps = Array.from(text).map((character, index, all) => {
    const before = all[index - 1]?.codePointAt(0)
    return before === undefined ? 0 : (character.codePointAt(0) ?? 0) - before
  })
  const regular = steps.slice(1).filter((step) => Math.abs(step) <= 1 || step === -9).length
  return new Set(text).size < 4 || regular >= (text.length - 1) * 0.8
}
