/** "3 December 2026": the day on which a suspension ends, which begins at midnight UTC. */
export function dayOf(until: number | Date): string {
  return new Date(until).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}

/** What somebody who is kept out is told, and nobody else: until when, why, and what that means. */
export function suspendedWords({ until, reason }: { until: number | Date; reason: string }): string {
  return `Your account rests until ${dayOf(until)}. The reason: ${reason} What you wrote stays where it is, and on that day you can sign in as before. Talk to an administrator if you see it otherwise.`
}
