import { checkNightly } from '~/features/finding/nightly-check.server'
import { passOnLapsedSlots } from '~/features/meetings/pass-slot-on.server'
import { askForOutcomes, remindOfMeetings } from '~/features/meetings/remind.server'
import { expireRequests } from '~/features/mentorships/expire-requests.server'
import { sweepReviews } from '~/features/reviews/sweep-reviews.server'
import { sweepQuestions } from '~/features/routing/sweep-questions.server'
import type { DueWork } from '~/platform/due-work.server'

/** What is done when its time comes: the one list. Each may be run by several processes at once. */
export const dueWork: DueWork[] = [
  { name: 'requests-expiring', run: expireRequests },
  { name: 'slots-passing-on', run: passOnLapsedSlots },
  { name: 'meeting-reminders', run: remindOfMeetings },
  { name: 'meeting-outcomes', run: askForOutcomes },
  { name: 'questions-to-mentors', run: sweepQuestions },
  { name: 'reviews', run: sweepReviews },
  { name: 'search-check', run: checkNightly },
]
