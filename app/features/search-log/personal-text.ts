/** Longer than what somebody asks in a sentence or two: a paste, and nobody knows what is in it. */
export const ASKED_MAX = 200

const EMAIL = /\S@\S/
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\./i
/** Six digits, whatever stands between them: a telephone, an account, a day of birth. Codes such as E11000 pass. */
const LONG_NUMBER = /(?:\d[\s().+/-]*){6,}/
/** Keys and tokens: long, with letters and digits in one piece. */
const SECRET = /(?=\S*\d)(?=\S*[a-z])[\w+/=-]{20,}/i

/** Whether a text that somebody searched for looks as if it told of a person or gave away a secret. */
export function looksPersonal(text: string): boolean {
  return text.length > ASKED_MAX || [EMAIL, ADDRESS, LONG_NUMBER, SECRET].some((sign) => sign.test(text))
}
