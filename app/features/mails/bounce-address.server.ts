import { env } from '~/platform/env.server'
import { hashToken } from '~/platform/id.server'

/** Where a notice mail comes back to that cannot be delivered, if the site hears of such mails at all. */
export function bounceAddress(mailId: string): string | undefined {
  const { bounces } = env()
  if (!bounces) return undefined
  const [local, domain] = bounces.address.split('@')
  return `${local}+${mailId}-${signature(mailId)}@${domain}`
}

/** The mail that such an address was made for, or null where there is none: anybody may write to it. */
export function bouncedMail(addresses: string): string | null {
  for (const [, id = '', signed] of addresses.matchAll(/\+([0-9a-z]{12})-([0-9a-f]{16})@/gi))
    if (signed?.toLowerCase() === signature(id.toLowerCase())) return id.toLowerCase()
  return null
}

/** 64 bits: whoever guesses has to show the secret of the endpoint as well. */
function signature(mailId: string): string {
  return hashToken(`mail-bounce:${mailId}`).slice(0, 16)
}
