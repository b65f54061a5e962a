import { eventType } from '~/platform/event-type'

interface AboutContest {
  postId: string
  contestId: string
  actorId: string
}

/** Enough people say that a lesson did not hold for them. */
export const lessonContested = eventType<AboutContest>('lesson.contested')
/** Its owner answered with a revision or a boundary, or those who said it took it back. */
export const contestAnswered = eventType<AboutContest & { kind: 'revision' | 'boundary' | 'withdrawn' }>(
  'lesson.contest-answered',
)
