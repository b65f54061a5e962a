import slugify from '@sindresorhus/slugify'

const MAX_SLUG = 80

/** The words of a title for an address. A title without a Latin letter or digit gives the kind's name. */
export function slugOf(title: string, kind: string): string {
  const slug = slugify(title, { decamelize: false })
  if (slug.length <= MAX_SLUG) return slug || kind
  const end = slug.lastIndexOf('-', MAX_SLUG)
  return slug.slice(0, end > 0 ? end : MAX_SLUG)
}
