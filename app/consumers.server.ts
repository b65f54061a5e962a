import { deletionMailing } from '~/features/accounts/on-deletion-asked.server'
import { invitationMailing } from '~/features/accounts/on-invited.server'
import { joinMailing } from '~/features/accounts/on-join-requested.server'
import { passwordNotice } from '~/features/accounts/on-password-changed.server'
import { resetMailing } from '~/features/accounts/on-reset-requested.server'
import { suspensionMailing } from '~/features/accounts/on-suspended.server'
import { nameIndexing } from '~/features/finding/on-name-changed.server'
import { searchIndexing } from '~/features/finding/on-post-changed.server'
import { mentorsFollowing } from '~/features/follows/on-mentor-offered.server'
import { digestMoving } from '~/features/mails/on-digest-moved.server'
import { mailQueueing } from '~/features/mails/on-notices-given.server'
import { meetingsEnding } from '~/features/meetings/on-mentoring-ended.server'
import { requestsMovingOn } from '~/features/mentorships/on-mentor-withdrew.server'
import { mentoringOfLeavers } from '~/features/mentorships/on-person-left.server'
import { flagSettling } from '~/features/moderation/on-work-gone.server'
import { noticeGiving } from '~/features/notifications/on-happening.server'
import { noticesFollowing } from '~/features/notifications/on-thread-moved.server'
import { pushQueueing } from '~/features/push/on-notices-given.server'
import { badgeGiving } from '~/features/recognition/on-deed.server'
import { lessonKeeping } from '~/features/reviews/on-lesson-changed.server'
import { questionRouting } from '~/features/routing/on-question-changed.server'
import { savedSearchMatching } from '~/features/saved-searches/on-posts-findable.server'
import { gapFilling } from '~/features/wanted/on-posts-findable.server'
import type { Consumer } from '~/platform/outbox.server'

/** Who listens to which event: the one list. */
export const consumers: Consumer[] = [
  searchIndexing,
  nameIndexing,
  gapFilling,
  savedSearchMatching,
  joinMailing,
  invitationMailing,
  resetMailing,
  passwordNotice,
  suspensionMailing,
  noticeGiving,
  noticesFollowing,
  mailQueueing,
  pushQueueing,
  digestMoving,
  mentorsFollowing,
  mentoringOfLeavers,
  requestsMovingOn,
  meetingsEnding,
  lessonKeeping,
  questionRouting,
  deletionMailing,
  badgeGiving,
  flagSettling,
]
