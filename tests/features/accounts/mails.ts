import { db } from '~/platform/db.server'

/** The mails kept for an address, oldest first. */
export function mailsTo(email: string) {
  return db.keptMail.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } })
}

/** The path of the link in the last mail to an address. */
export async function linkTo(email: string): Promise<string> {
  const text = (await mailsTo(email)).at(-1)?.text ?? ''
  const found = /http:\/\/localhost(\/(?:join|reset)\/[\w-]{43})/.exec(text)?.[1]
  if (!found) throw new Error(`No link was mailed to ${email}.`)
  return found
}
