import { sweepDrafts } from '~/features/drafts/sweep-drafts.server'
import { askForDecisions } from '~/features/experiments/ask-for-decisions.server'
import { checkNightly } from '~/features/finding/nightly-check.server'
import { passOnLapsedSlots } from '~/features/meetings/pass-slot-on.server'
import { askForOutcomes, remindOfMeetings } from '~/features/meetings/remind.server'
import { expireRequests } from '~/features/mentorships/expire-requests.server'
import { eraseAccounts } from '~/features/privacy/erase-accounts.server'
import { sweepBadges } from '~/features/recognition/sweep-badges.server'
import { sweepReviews } from '~/features/reviews/sweep-reviews.server'
import { closeRounds } from '~/features/rounds/close-rounds.server'
import { sweepQuestions } from '~/features/routing/sweep-questions.server'
import { sweepFiles } from '~/features/uploads/sweep-files.server'
import type { DueWork } from '~/platform/due-work.server'

/** What is done when its time comes: the one list. Each may be run by several processes at once. */
export const dueWork: DueWork[] = [
  { name: 'requests-expiring', run: expireRequests },
  { name: 'loose-files', run: sweepFiles },
  { name: 'slots-passing-on', run: passOnLapsedSlots },
  { name: 'meeting-reminders', run: remindOfMeetings },
  { name: 'meeting-outcomes', run: askForOutcomes },
  { name: 'questions-to-mentors', run: sweepQuestions },
  { name: 'reviews', run: sweepReviews },
  { name: 'rounds', run: closeRounds },
  { name: 'decisions', run: askForDecisions },
  { name: 'badges', run: sweepBadges },
  { name: 'drafts-of-those-gone', run: sweepDrafts },
  { name: 'accounts-deleted', run: eraseAccounts },
  { name: 'search-check', run: checkNightly },
]
