import type { PostContent } from './post-form'

/** Every field of a post that an edit could change, as its form holds it. */
export type PostValues = Record<string, string>

type WithoutPlace<Content> = Content extends PostContent ? Omit<Content, 'topics' | 'spaceId'> : never

/** The same post always gives the same values: for a form, for a revision, and to tell whether an edit changes anything. */
export function postValues(
  fields: WithoutPlace<PostContent>,
  topicSlugs: string[],
  spaceId: string,
): PostValues {
  const values = Object.entries({ ...fields, topics: [...topicSlugs].sort().join(', '), spaceId })
  return Object.fromEntries(
    values.map(([name, value]) => [name, asTyped(value)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function asTyped(value: string | number | Date | null): string {
  if (value === null) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
