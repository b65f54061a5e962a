/**
 * Where to go after signing in: a path on this site, or '/' for anything that a browser could read as another
 * site. Browsers drop tabs and line ends inside addresses and take a backslash for a slash.
 */
export function sameSitePath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted)) return '/'
  return new URL(wanted, 'http://site.invalid').host === 'site.invalid' ? wanted : '/'
}
