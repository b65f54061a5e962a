import type { Viewer } from '~/features/accounts/viewer'
import { type Author, isOwn } from '~/features/anonymity/own-work'
import { keepsOrderFor } from '~/features/posts/post-rules'

/** When nobody chose another number. */
export const CONTEST_AFTER = 2
export const MAX_CONTEST_AFTER = 20

// Apart from the schema, so that a page can say it without loading that.
export const CONTEST_ANSWER_MAX = 300

/** Who keeps the lesson true, its author, and those who keep order in its space. */
export function canAnswerContest(
  viewer: Author & Pick<Viewer, 'moderatedSpaceIds'>,
  lesson: { authorId: string; ownerId: string | null; spaceId: string },
): boolean {
  return viewer.id === lesson.ownerId || isOwn(viewer, lesson.authorId) || keepsOrderFor(viewer, lesson)
}
export const ANSWER_CONTEST_REFUSED =
  'Whoever keeps this lesson true answers here. Say in a comment what you know.'
