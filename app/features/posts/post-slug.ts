import slugify from '@sindresorhus/slugify'

const MAX_SLUG = 80

/**
 * The words of a title for an address. One or two words get the kind's name after them, so that no title can take the
 * address of something below a post, such as its `edit` page; a title without Latin letters is the kind's name alone.
 */
export function slugOf(title: string, kind: string): string {
  const slug = slugify(title, { decamelize: false })
  const words = slug.split('-').filter(Boolean)
  if (words.length < 3) return [...words.map((word) => word.slice(0, MAX_SLUG / 2)), kind].join('-')
  if (slug.length <= MAX_SLUG) return slug
  const end = slug.lastIndexOf('-', MAX_SLUG)
  return slug.slice(0, end > 0 ? end : MAX_SLUG)
}
