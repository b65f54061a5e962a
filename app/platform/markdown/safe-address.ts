/**
 * The address a link may lead to: http, https, mailto, a path of this site or a place on this page. Anything else,
 * in whatever spelling, is null. Browsers drop tabs, line ends and leading control characters before they read a
 * scheme, and take `\` for `/`, so the address is put into that shape first.
 */
export function safeAddress(address: string): string | null {
  const seen = address.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '')
  if (/^https?:\/\/[^/\\\s]/i.test(seen)) return seen
  if (/^mailto:[^\s]/i.test(seen)) return seen
  if (/^\/(?![/\\])/.test(seen)) return seen
  if (seen.startsWith('#')) return seen
  return null
}

/** Whether an address leaves this site. */
export function isExternal(address: string): boolean {
  return /^https?:/i.test(address)
}

/** Whether an image is one of ours. Others would tell their host who reads what. */
export function isOwnImage(address: string): boolean {
  return /^\/media\/[\w-][\w./-]*$/.test(address) && !address.includes('..')
}
