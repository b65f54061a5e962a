import { kind, type NoticeKind } from './notice-kind'
import { ORDER_KINDS } from './order-kinds'

export { AT_ONCE, CHANNELS, type Channel } from './notice-kind'

/**
 * Everything that anybody is told of. A feature that tells people something of its own adds a kind here and records
 * `personTold` (notice-events.ts); the inbox, the settings page and the channels know the rest from this table.
 */
export const NOTICE_KINDS = {
  mention: kind({
    label: 'Mentions',
    when: 'Somebody writes your @handle, or that of a group you are in.',
    channel: 'mail',
    says: (by) => `${by} mentioned you in`,
  }),
  answer: kind({
    label: 'Answers',
    when: 'Somebody answers a question that you asked or follow.',
    channel: 'mail',
    says: (by) => `${by} answered`,
    saysToAuthor: (by) => `${by} answered your question`,
  }),
  'question-for-you': kind({
    label: 'Questions brought to you',
    when: 'A question in a topic that you mentor in has waited for an answer; how many, you choose under Attention.',
    channel: 'mail',
    says: () => 'You may know the answer to',
  }),
  accepted: kind({
    label: 'Accepted answers',
    when: 'An answer of yours is accepted, or one to a question that you follow.',
    channel: 'digest',
    says: (by) => `${by} accepted an answer to`,
    saysToAuthor: (by) => `${by} accepted your answer to`,
  }),
  comment: kind({
    label: 'Comments',
    when: 'Somebody comments on a post or an answer of yours, or on a post of which you follow everything.',
    channel: 'digest',
    says: (by) => `${by} commented on`,
    saysToAuthor: (by) => `${by} commented on what you wrote:`,
  }),
  post: kind({
    label: 'New posts',
    when: 'Something is posted in a topic or space, or by a person, that you follow.',
    channel: 'digest',
    says: (by) => `${by} posted`,
  }),
  concluded: kind({
    label: 'Concluded experiments',
    when: 'An experiment that you follow comes to its end.',
    channel: 'digest',
    says: (by) => `${by} concluded`,
    saysToAuthor: (by) => `${by} concluded your experiment`,
  }),
  'decision-due': kind({
    label: 'Decisions that are overdue',
    when: 'The day has passed on which you wanted to decide about an experiment of yours; said once.',
    channel: 'mail',
    says: () => 'What did you decide about',
  }),
  reaction: kind({
    label: 'Kind words',
    when: 'Somebody thanks you for a failure that you told, finds it brave, or was helped by it.',
    channel: 'digest',
    says: (by) => `${by} thanked you for telling`,
  }),
  nominated: kind({
    label: 'Nominations',
    when: 'Somebody nominates a failure that you told for the round of its month.',
    channel: 'digest',
    says: (by) => `${by} thinks that you deserve thanks for telling`,
  }),
  'round-closed': kind({
    label: 'Rounds that ended',
    when: 'A round of brave failures that you opened is over.',
    channel: 'app',
    says: () => 'Say what changed because of the brave failures of',
  }),
  'reveal-asked': kind({
    label: 'Wishes to look a name up',
    when: 'Another administrator wants to know who wrote something without a name, and needs you to agree.',
    channel: 'mail',
    says: (by) => `${by} asks you to agree to look up who wrote as`,
  }),
  revealed: kind({
    label: 'Your name was looked up',
    when: 'Two administrators looked up who wrote something without a name, and it was you. This is always told.',
    channel: 'app',
    says: (by) => `${by} looked up with another administrator that you wrote`,
  }),
  applied: kind({
    label: 'Your work in use',
    when: 'Somebody used a lesson, an answer or an experiment of yours, and it helped.',
    channel: 'digest',
    says: (by, where) => `${by} used what you wrote${where && ` in “${where}”`}, and it helped:`,
  }),
  endorsed: kind({
    label: 'Endorsements',
    when: 'A leader endorses a lesson or an experiment of yours.',
    channel: 'digest',
    says: (by) => `${by} endorsed what you wrote:`,
  }),
  badge: kind({
    label: 'Badges',
    when: 'Something you did helped somebody in one of a few ways; whether you want badges at all, you choose under Recognition.',
    channel: 'app',
    says: (_by, badge) => `What you did is recognised as “${badge}”:`,
  }),
  'not-held': kind({
    label: 'Your work did not hold',
    when: 'Somebody used what you wrote, and says under which conditions it did not hold.',
    channel: 'digest',
    says: (by, where) => `${by} found where this does not hold${where && `, in “${where}”`}:`,
  }),
  contested: kind({
    label: 'Contested lessons',
    when: 'A lesson that you keep, or in whose space you keep order, did not hold for several people.',
    channel: 'mail',
    says: () => 'Several people found where this does not hold:',
  }),
  'contest-answered': kind({
    label: 'Answers to your objections',
    when: 'You said that a lesson did not hold, and whoever keeps it answered.',
    channel: 'digest',
    says: (by) => `${by} answered those for whom it did not hold:`,
  }),
  contradicted: kind({
    label: 'Lessons that contradict yours',
    when: 'Somebody wrote a lesson that contradicts one that you keep.',
    channel: 'digest',
    says: (by) => `${by} contradicts a lesson of yours with`,
  }),
  replaced: kind({
    label: 'Lessons that replace yours',
    when: 'Somebody wrote a lesson that replaces one that you keep.',
    channel: 'digest',
    says: (by) => `${by} replaces a lesson of yours with`,
  }),
  'review-due': kind({
    label: 'Reviews that are due',
    when: 'A lesson that you keep should be looked at again.',
    channel: 'digest',
    says: () => 'A lesson that you keep is due for review:',
  }),
  'lesson-passed': kind({
    label: 'Lessons that you keep from now on',
    when: 'Whoever kept a lesson left, and it was passed on to you.',
    channel: 'digest',
    says: () => 'You keep this lesson from now on:',
  }),
  ...ORDER_KINDS,
  'saved-search': kind({
    label: 'Saved searches',
    when: 'A search that you saved or follow finds something new; how often, you choose with the search.',
    channel: 'mail',
    says: () => 'A saved search found',
  }),
  'gap-filled': kind({
    label: 'What you searched for in vain',
    when: 'Something that you could not find was written since.',
    channel: 'mail',
    says: () => 'What you searched for in vain is written now:',
  }),
  suggestion: kind({
    label: 'Suggested edits',
    when: 'Somebody suggests an edit of a post that you wrote or keep.',
    channel: 'digest',
    says: (by) => `${by} suggested an edit of`,
  }),
  'suggestion-decided': kind({
    label: 'Answers to your suggestions',
    when: 'Somebody takes an edit that you suggested, or says why not.',
    channel: 'digest',
    says: (by, outcome) =>
      `${by} ${outcome === 'declined' ? 'answered' : 'took'} the edit that you suggested of`,
  }),
  suspended: kind({
    label: 'Your account rested',
    when: 'Your account was suspended, or opened again before its time; why, your record says.',
    channel: 'app',
    says: (by) => `${by} wrote into your record:`,
  }),
  'topic-decided': kind({
    label: 'Proposed topics',
    when: 'A moderator decides about a topic that you proposed.',
    channel: 'app',
    says: (by) => `${by} decided about the topic you proposed:`,
  }),
  'space-joined': kind({
    label: 'Spaces',
    when: 'Somebody gives you a seat in a space.',
    channel: 'app',
    says: (by) => `${by} gave you a seat in`,
  }),
  'mentorship-asked': kind({
    label: 'Requests to mentor',
    when: 'Somebody asks you to be their mentor.',
    channel: 'mail',
    says: (by) => `${by} asks you to be their mentor:`,
  }),
  mentorship: kind({
    label: 'Mentorships',
    when: 'A mentor answers you, or the other one of a mentorship checks in, rests or ends it.',
    channel: 'mail',
    says: () => 'In a mentorship of yours,',
  }),
  meeting: kind({
    label: 'Meetings',
    when: 'Somebody books, moves or cancels a meeting with you, or a slot you waited for is free.',
    channel: 'mail',
    says: () => 'Of your meetings:',
  }),
  'meeting-reminder': kind({
    label: 'Reminders of meetings',
    when: 'A meeting comes within a day, and within the hour.',
    channel: 'mail',
    says: () => 'Soon',
  }),
  'meeting-outcome': kind({
    label: 'What came of it',
    when: 'An office hour that you took is over; asked once.',
    channel: 'app',
    says: () => 'Did it become an answer or a lesson?',
  }),
} as const satisfies Record<string, NoticeKind>

export type NoticeKindName = keyof typeof NOTICE_KINDS

export const NOTICE_KIND_NAMES = Object.keys(NOTICE_KINDS) as NoticeKindName[]

/** A kind as it is stored; one that a later version made is told like any other. */
export function noticeKind(name: string): NoticeKind {
  return NOTICE_KINDS[name as NoticeKindName] ?? NOTICE_KINDS.post
}
