import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { languageName } from './languages'

export interface OwnOffer {
  helpsWith: string
  topics: string
  capacity: number
  languages: string
  videoLink: string
  mentees: number
  pausedUntil: Date | null
  paused: boolean
}

/** The viewer's own offer as its form holds it, or null while they make none. */
export async function ownOffer(viewer: Viewer): Promise<OwnOffer | null> {
  const found = await db.mentor.findUnique({
    where: { userId: viewer.id },
    include: {
      topics: { select: { topic: { select: { slug: true } } } },
      languages: { orderBy: { language: 'asc' } },
      pause: true,
    },
  })
  if (!found) return null
  const mentees = await db.menteeSeat.count({ where: { mentorId: viewer.id } })
  const { helpsWith, capacity, videoLink, pause } = found
  return {
    ...{ helpsWith, capacity, videoLink, mentees },
    topics: found.topics
      .map(({ topic }) => topic.slug)
      .sort()
      .join(', '),
    languages: found.languages.map(({ language }) => languageName(language)).join(', '),
    pausedUntil: pause?.until ?? null,
    paused: pause !== null,
  }
}
