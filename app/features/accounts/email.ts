import { z } from 'zod'

/** An e-mail address from a form, in lower case: that is how it is stored and compared. */
export const emailField = z
  .string({ error: 'Write your e-mail address.' })
  .transform((value) => value.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'Write your e-mail address.')
      .max(254, 'This is too long for an e-mail address.')
      .pipe(z.email('Write an e-mail address such as name@example.com.')),
  )

/** Whether an address belongs to one of the domains, exactly: a subdomain is another domain. */
export function isAllowed(email: string, domains: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domainList(domains).includes(domain)
}

/** The domains in a text, separated by spaces, commas or lines; a leading @ is forgiven. */
export function domainList(text: string): string[] {
  const all = text.toLowerCase().split(/[\s,;]+/)
  return [...new Set(all.map((domain) => domain.replace(/^@/, '')).filter(Boolean))]
}

/** Labels of letters, digits and hyphens, at least two of them. */
export function isDomain(text: string): boolean {
  return text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(text)
}
