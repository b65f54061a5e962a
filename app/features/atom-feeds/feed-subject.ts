export const SUBJECTS = ['topic', 'person', 'search'] as const
/** What a feed can be of. */
export type Subject = (typeof SUBJECTS)[number]

/** What a feed is wanted of: the short name of a topic, the handle of a person, the id of a saved search. */
export interface FeedOf {
  subject: Subject
  name: string
}

/** As it stands in an address and a form: `topic:postgres`. */
export function feedOf(value: string | null): FeedOf | null {
  const [, subject, name] = /^(topic|person|search):([0-9a-z-]{1,100})$/.exec(value ?? '') ?? []
  return subject && name ? { subject: subject as Subject, name } : null
}

/** Where one makes a feed of it. */
export function feedSettingsPath({ subject, name }: FeedOf): string {
  return `/settings/feeds?of=${subject}:${name}`
}
