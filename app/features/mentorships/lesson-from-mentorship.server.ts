import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { reachMentorship } from './reach-mentorship.server'

/** What the form of a lesson begins with when one of the two makes their reflection one. */
export interface LessonBeginning {
  topics: string
  whatHappened: string
  why: string
  doDifferently: string
  outcome: string
}

/**
 * The reflection of an ended mentorship as the beginning of a lesson; the goal itself stays between the two.
 * @throws NotFound for everybody but them, and before it ended.
 */
export async function lessonFromMentorship(viewer: Viewer, id: string): Promise<LessonBeginning> {
  const { mentorship } = await reachMentorship(db, viewer, id)
  const { ending, topics } = mentorship
  if (!ending || !mentorship.mentorId) throw new NotFound()
  const { whatHappened, why, doDifferently, result } = ending
  return {
    ...{ whatHappened, why, doDifferently },
    topics: topics.map(({ topic }) => topic.slug).join(', '),
    outcome: result === 'reached' ? 'worked' : result === 'partly' ? 'mixed' : 'failed',
  }
}
