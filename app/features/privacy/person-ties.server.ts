import type { Viewer } from '~/features/accounts/viewer'
import { join, type Sql, sql } from '~/platform/sql.server'

/**
 * What becomes of a row when the account behind it is deleted.
 *
 * - `goes`: the row is deleted.
 * - `thread`: it is handed to whoever stands for the person in that thread, a name that leads to nobody.
 * - `stays`: it stays with what is left of the account, which has no name either.
 * - `untied`: it stays, and the column is emptied.
 */
export type Fate = 'goes' | 'thread' | 'stays' | 'untied'

export interface Tie {
  /** A table and its column that holds a person's id. */
  at: `${string}.${string}`
  fate: Fate
  /** The file in which people find it when they take their data along. */
  export?: string
  /** Columns of it that are no data of theirs, such as keys and what others may not be told. */
  without?: string[]
  /** Tables whose rows belong to a row of this one, by the column that says to which. */
  parts?: string[]
  /** Only these rows (of the alias `t`), where not all are theirs to read. */
  where?: (viewer: Viewer, ids: string[]) => Sql
  /** Why it is in no file. */
  notExported?: string
}

const MENTORSHIP_PARTS = [
  ...['MentorshipTopic.mentorshipId', 'MentorshipStep.mentorshipId', 'MentorshipCheckIn.mentorshipId'],
  ...['MentorshipPause.mentorshipId', 'MentorshipEnding.mentorshipId'],
]
const MEETING_PARTS = ['MeetingCancellation.meetingId', 'MeetingOutcome.meetingId']
const OTHERS = 'It is about somebody else, who gets it with their own data.'
const GONE_ALREADY = 'Whoever has it cannot sign in to ask.'
const WORKINGS = 'How the site keeps from telling twice; it says nothing that the notices do not.'

/**
 * Every column of the database that holds a person's id, in the order in which a deletion takes them. A test compares
 * this list with the database, so that a table that is added later is neither forgotten here nor there.
 */
export const TIES: Tie[] = [
  // The account itself and what opens it.
  { at: 'Deactivation.userId', fate: 'stays', notExported: GONE_ALREADY },
  { at: 'Deactivation.byId', fate: 'stays', notExported: OTHERS },
  { at: 'Erasure.userId', fate: 'stays', export: 'account/deletion', without: ['words'] },
  { at: 'Erasure.askedById', fate: 'stays', notExported: OTHERS },
  {
    at: 'Session.userId',
    fate: 'goes',
    export: 'account/devices',
    without: ['id'],
    parts: ['PushDevice.sessionId'],
  },
  {
    at: 'MailedLink.userId',
    fate: 'goes',
    export: 'account/mailed-links',
    without: ['tokenHash', 'eventId'],
  },
  {
    ...{ at: 'MailedLink.invitedById', fate: 'untied', export: 'account/invitations-sent' },
    without: ['tokenHash', 'eventId', 'userId'],
  },
  {
    ...{ at: 'Suspension.userId', fate: 'goes', export: 'account/suspensions' },
    without: ['byId', 'endedById'],
  },
  { at: 'Suspension.byId', fate: 'stays', notExported: OTHERS },
  { at: 'Suspension.endedById', fate: 'stays', notExported: OTHERS },
  { at: 'SpaceMember.userId', fate: 'goes', export: 'account/spaces' },
  { at: 'GroupMember.userId', fate: 'goes', export: 'account/groups' },
  { at: 'PersonGroup.createdById', fate: 'stays', export: 'account/groups-made' },
  { at: 'Leader.userId', fate: 'goes', export: 'account/leader' },
  { at: 'Leader.byId', fate: 'stays', notExported: OTHERS },
  { at: 'Recognition.userId', fate: 'goes', export: 'account/recognition' },
  { at: 'Badge.userId', fate: 'goes', export: 'account/badges' },
  { at: 'BadgeProof.userId', fate: 'goes', export: 'account/badge-proofs' },
  {
    ...{ at: 'AuditEntry.byId', fate: 'stays', export: 'account/acts-by-special-rights' },
    without: ['before', 'after'],
  },
  { at: 'Reveal.askedById', fate: 'stays', export: 'account/names-asked-for' },
  {
    ...{ at: 'Reveal.decidedById', fate: 'stays', export: 'account/names-decided-on' },
    without: ['reason'],
  },

  // What they wrote. The texts are also in Markdown.
  { at: 'Draft.userId', fate: 'goes', export: 'written/drafts' },
  {
    ...{ at: 'Post.authorId', fate: 'thread', export: 'written/posts', without: ['submissionKey'] },
    ...{
      parts: ['Lesson.postId', 'Experiment.postId', 'PostTopic.postId', 'Revision.postId', 'Deletion.postId'],
    },
    where: (viewer, ids) => mayTake('Post', viewer, ids),
  },
  {
    ...{ at: 'Answer.authorId', fate: 'thread', export: 'written/answers', without: ['submissionKey'] },
    parts: ['Revision.answerId', 'Deletion.answerId'],
    where: (viewer, ids) => mayTake('Answer', viewer, ids),
  },
  {
    ...{ at: 'Comment.authorId', fate: 'thread', export: 'written/comments', without: ['submissionKey'] },
    parts: ['Revision.commentId', 'Deletion.commentId'],
    where: (viewer, ids) => mayTake('Comment', viewer, ids),
  },
  // What they replaced may be somebody else's; of their own texts all versions are with the texts.
  { at: 'Revision.byId', fate: 'thread', export: 'written/edits', without: ['snapshot'] },
  {
    ...{ at: 'Revision.suggestedById', fate: 'thread', export: 'written/edits-suggested' },
    without: ['snapshot', 'why'],
  },
  { at: 'Suggestion.byId', fate: 'thread', export: 'written/suggestions', without: ['open'] },
  {
    ...{ at: 'Suggestion.decidedById', fate: 'thread', export: 'written/suggestions-decided' },
    without: ['open', 'wanted', 'why'],
  },
  { at: 'Deletion.byId', fate: 'thread', export: 'written/deletions', without: ['asked'] },
  { at: 'PostLock.byId', fate: 'thread', export: 'written/locks' },
  { at: 'PostPin.byId', fate: 'thread', export: 'written/pins' },
  { at: 'PostMerge.byId', fate: 'thread', export: 'written/merges' },
  { at: 'SplitAnswer.byId', fate: 'thread', export: 'written/splits' },
  {
    ...{ at: 'HeldWork.userId', fate: 'goes', export: 'written/waiting-for-a-moderator' },
    without: ['key', 'sealed', 'decidedById'],
  },
  // What waited is somebody else's; who flagged what is between them and the moderators.
  {
    ...{ at: 'HeldWork.decidedById', fate: 'untied', export: 'written/held-work-decided' },
    without: ['key', 'sealed', 'userId', 'title', 'values'],
  },
  {
    ...{ at: 'Flag.decidedById', fate: 'thread', export: 'written/flags-judged' },
    without: ['open', 'byId', 'words'],
  },
  { at: 'AcceptedAnswer.byId', fate: 'thread', export: 'written/accepted-answers' },
  { at: 'PostUse.userId', fate: 'thread', export: 'written/uses', without: ['contextKey', 'subjectId'] },
  { at: 'ContestAnswer.byId', fate: 'thread', export: 'written/answers-to-contests' },
  { at: 'PostLink.byId', fate: 'thread', export: 'written/links' },
  // Lessons have passed to somebody else by then; what is left over waits for somebody to come.
  { at: 'LessonCare.ownerId', fate: 'thread', export: 'written/lessons-kept' },
  { at: 'Review.byId', fate: 'thread', export: 'written/reviews' },
  { at: 'ExperimentPlan.lockedById', fate: 'thread', export: 'written/plans-locked' },
  { at: 'PlanAmendment.byId', fate: 'thread', export: 'written/plan-amendments' },
  { at: 'ExperimentEnding.byId', fate: 'thread', export: 'written/experiments-ended' },
  { at: 'ExperimentNumbers.byId', fate: 'thread', export: 'written/numbers' },
  { at: 'Endorsement.byId', fate: 'thread', export: 'written/endorsements', without: ['objectiveKey'] },
  { at: 'DuplicateClosure.byId', fate: 'thread', export: 'written/closed-as-duplicates' },
  { at: 'Round.openedById', fate: 'thread', export: 'written/rounds' },
  { at: 'RoundNomination.byId', fate: 'thread', export: 'written/nominations' },
  { at: 'RoundChange.byId', fate: 'thread', export: 'written/changes-after-rounds' },
  { at: 'Topic.proposedById', fate: 'untied', export: 'written/topics-proposed' },
  { at: 'TopicApproval.byId', fate: 'untied', export: 'written/topics-approved' },
  { at: 'PostTemplate.createdById', fate: 'stays', export: 'written/templates' },
  { at: 'StoredFile.ownerId', fate: 'thread', export: 'files', without: ['hash', 'sharpHash'] },

  // What they said with a press of a button.
  { at: 'PostVote.userId', fate: 'goes', export: 'said/votes-on-posts' },
  { at: 'AnswerVote.userId', fate: 'goes', export: 'said/votes-on-answers' },
  { at: 'MeToo.userId', fate: 'goes', export: 'said/questions-they-have-too' },
  {
    ...{ at: 'Flag.byId', fate: 'thread', export: 'said/flags' },
    without: ['open', 'subjectId', 'decidedById'],
  },
  { at: 'Reaction.userId', fate: 'thread', export: 'said/reactions' },

  // What they follow and are told.
  { at: 'TopicFollow.userId', fate: 'goes', export: 'following/topics' },
  { at: 'PostFollow.userId', fate: 'goes', export: 'following/posts' },
  { at: 'SpaceFollow.userId', fate: 'goes', export: 'following/spaces' },
  { at: 'PersonFollow.followerId', fate: 'goes', export: 'following/people' },
  { at: 'PersonFollow.followedId', fate: 'goes', notExported: OTHERS },
  { at: 'CarriedFollow.userId', fate: 'goes', export: 'following/carried-on' },
  { at: 'Feed.userId', fate: 'goes', export: 'following/feeds', without: ['tokenHash'] },
  { at: 'Feed.personId', fate: 'goes', notExported: OTHERS },
  { at: 'SearchFollow.userId', fate: 'goes', export: 'following/saved-searches' },
  { at: 'SearchMatch.userId', fate: 'goes', export: 'following/found-by-saved-searches' },
  // What others follow stays open to them.
  { at: 'SavedSearch.ownerId', fate: 'stays', export: 'following/own-saved-searches' },
  { at: 'GapAsk.userId', fate: 'goes', export: 'following/searched-in-vain' },
  { at: 'GapClaim.userId', fate: 'goes', export: 'following/will-write' },
  { at: 'GapNews.userId', fate: 'goes', export: 'following/told-of-gaps' },
  {
    ...{ at: 'Notice.userId', fate: 'goes', export: 'notices/notices', without: ['joins'] },
    where: (viewer) => sql`(t."postId" is null or ${isReadable(viewer, sql`t."postId"`)})
      and (t."spaceId" is null or t."spaceId" in (${spacesOf(viewer)}))`,
  },
  { at: 'NoticeItem.userId', fate: 'goes', export: 'notices/facts' },
  { at: 'NoticeItem.actorId', fate: 'untied', notExported: OTHERS },
  { at: 'NoticeChoice.userId', fate: 'goes', export: 'notices/choices' },
  { at: 'InboxSettings.userId', fate: 'goes', export: 'notices/settings' },
  { at: 'InboxChange.userId', fate: 'goes', notExported: WORKINGS },
  { at: 'MailedItem.userId', fate: 'goes', notExported: WORKINGS },
  { at: 'NoticeMail.userId', fate: 'goes', export: 'notices/mails', without: ['joins', 'claimedUntil'] },
  { at: 'MailLinks.userId', fate: 'goes', notExported: 'It holds a key and nothing else.' },
  { at: 'MailBounce.userId', fate: 'goes', export: 'notices/mails-that-came-back' },
  { at: 'Attention.userId', fate: 'goes', export: 'notices/attention' },
  { at: 'QuestionAsk.personId', fate: 'goes', export: 'notices/asked-to-answer' },

  // Mentoring. What two people share stays with the other one.
  { at: 'Mentor.userId', fate: 'goes', export: 'mentoring/offer' },
  { at: 'MentorTopic.mentorId', fate: 'goes', export: 'mentoring/offer-topics' },
  { at: 'MentorLanguage.mentorId', fate: 'goes', export: 'mentoring/offer-languages' },
  { at: 'MentorPause.mentorId', fate: 'goes', export: 'mentoring/offer-pause' },
  { at: 'OfficeHour.mentorId', fate: 'goes', export: 'mentoring/office-hours' },
  { at: 'Absence.mentorId', fate: 'goes', export: 'mentoring/absences' },
  { at: 'MenteeSeat.mentorId', fate: 'goes', notExported: WORKINGS },
  {
    ...{ at: 'Mentorship.menteeId', fate: 'stays', export: 'mentoring/as-mentee' },
    parts: ['MentorshipAsk.mentorshipId', ...MENTORSHIP_PARTS],
  },
  // Whom else the mentee chose is not the mentor's to know.
  {
    ...{ at: 'Mentorship.mentorId', fate: 'stays', export: 'mentoring/as-mentor' },
    parts: MENTORSHIP_PARTS,
  },
  // Until their turn comes, those who are chosen know nothing of it; what they said of others is for the mentee.
  {
    ...{ at: 'MentorshipAsk.mentorId', fate: 'stays', export: 'mentoring/asked' },
    ...{ where: () => sql`t."askedAt" is not null`, without: ['position'] },
  },
  { at: 'MentorshipAsk.alternativeId', fate: 'untied', notExported: OTHERS },
  { at: 'MentorshipCheckIn.byId', fate: 'stays', notExported: 'It is with the mentorship.' },
  { at: 'MentorshipPause.byId', fate: 'stays', notExported: 'It is with the mentorship.' },
  { at: 'MentorshipEnding.byId', fate: 'stays', notExported: 'It is with the mentorship.' },
  {
    ...{ at: 'Meeting.hostId', fate: 'stays', export: 'mentoring/meetings-as-host' },
    parts: MEETING_PARTS,
  },
  {
    ...{ at: 'Meeting.guestId', fate: 'stays', export: 'mentoring/meetings-as-guest' },
    parts: MEETING_PARTS,
  },
  { at: 'MeetingCancellation.byId', fate: 'stays', notExported: 'It is with the meeting.' },
  { at: 'MeetingOutcome.byId', fate: 'stays', notExported: 'It is with the meeting.' },
  {
    at: 'TakenSlot.hostId',
    fate: 'goes',
    export: 'mentoring/slots-taken',
    without: ['heldForId', 'heldUntil'],
  },
  { at: 'TakenSlot.heldForId', fate: 'goes', export: 'mentoring/slots-held' },
  { at: 'WaitingPlace.hostId', fate: 'goes', notExported: OTHERS },
  { at: 'WaitingPlace.guestId', fate: 'goes', export: 'mentoring/waiting-for' },
  { at: 'CalendarFeed.userId', fate: 'goes', export: 'mentoring/calendar', without: ['tokenHash'] },

  // Names that people write under. Whose they are is sealed; see anonymity/.
  { at: 'Pseudonym.id', fate: 'stays', notExported: 'It is nobody’s as far as the database knows.' },
]

/** What of `parts` is no data of theirs. */
export const NOT_IN_PARTS: Record<string, string[]> = {
  Deletion: ['byId'],
  PushDevice: ['id', 'endpoint', 'p256dh', 'auth', 'siteKey'],
}

const THREADS = {
  Post: { postId: sql`t.id`, isRevision: sql`r."postId" = t.id` },
  Answer: { postId: sql`t."postId"`, isRevision: sql`r."answerId" = t.id` },
  Comment: { postId: sql`t."postId"`, isRevision: sql`r."commentId" = t.id` },
}

/**
 * Of the alias `t`: text in a thread that they read today, or that nobody but they had a hand in. What others have
 * written into it since they left the space is not theirs.
 */
export function mayTake(table: keyof typeof THREADS, viewer: Viewer, ids: string[]): Sql {
  const { postId, isRevision } = THREADS[table]
  return sql`(${isReadable(viewer, postId)} or not exists
    (select 1 from "Revision" r where ${isRevision} and r."byId" not in (${join(ids)})))`
}

function isReadable(viewer: Viewer, postId: Sql): Sql {
  return sql`exists (select 1 from "Post" p where p.id = ${postId} and p."spaceId" in (${spacesOf(viewer)}))`
}

function spacesOf({ spaceIds }: Viewer): Sql {
  return spaceIds.length > 0 ? join(spaceIds) : sql`null`
}
