/**
 * A path of this site to go on to, as somebody's form or address names it, or `fallback` when it would lead anywhere
 * else. Browsers read `\` as `/` and drop tabs and line ends, so `/\host` and `/<tab>/host` are other sites.
 */
export function sameSitePath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(wanted)) return fallback
  const site = 'http://this.site'
  if (!URL.canParse(wanted, site)) return fallback
  const { origin, pathname, search, hash } = new URL(wanted, site)
  // `/..//host` resolves to `//host`, which a browser would read as another site.
  return origin === site && !pathname.startsWith('//') ? pathname + search + hash : fallback
}
