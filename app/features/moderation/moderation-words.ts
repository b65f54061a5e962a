/** Characters of a reason. */
export const WHY_MAX = 300

export const WHY_WANTED = 'Say why in a sentence: the author reads it, and the log keeps it.'

/** What became of a flag, as whoever raised it is told; the title of the thread stands before it. */
export const OUTCOMES = {
  nothing: 'a moderator looked and left it as it is. Thank you for looking out.',
  hidden: 'a moderator hid it. Thank you for looking out.',
  deleted: 'it is gone by now. Thank you for looking out.',
  locked: 'a moderator closed it for new answers and comments. Thank you for looking out.',
  moved: 'a moderator moved it to where it belongs. Thank you for looking out.',
} as const
export type Outcome = keyof typeof OUTCOMES

/** What a moderator did with somebody's text, as its author reads it: what it means, why, and what can be done now. */
export const TOLD = {
  hidden:
    'is hidden for now. Only you and moderators see it: change it if you like, and ask on its page to have it shown again.',
  'kept-hidden': 'stays hidden for now. You can change it and ask again.',
  shown: 'is there for everybody again. Thank you for your patience.',
  deleted: 'was deleted. A moderator can bring it back: write to them if you see it differently.',
  restored: 'is back as it was.',
  locked: 'takes no new answers and comments for now. What is there stays, and you can still edit it.',
  unlocked: 'takes answers and comments again.',
  pinned: 'stands first in its space now, so that more people find it.',
  unpinned: 'does not stand first in its space any more. It stays where it was.',
  edited: 'was edited by a moderator. Its history shows what changed, and you can change it again.',
  started: 'was started for you: its plan is locked from now on.',
  amended: 'got an amendment of its plan.',
  abandoned: 'was given up for you. What was planned stays to be read.',
  'use-removed': 'lost an entry of yours about where it was used.',
} as const
export type Told = keyof typeof TOLD

const TITLE_MAX = 90

/** "“How we deploy” is hidden for now. … Why: “It names a customer.”" */
export function toldSentence(title: string, told: Told, why: string, noun?: string): string {
  const short = title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX - 1).trimEnd()}…` : title
  const what = noun === 'answer' || noun === 'comment' ? `Your ${noun} under “${short}”` : `“${short}”`
  return `${what} ${TOLD[told]}${why && ` Why: “${why}”`}`
}

/** Where the forms of a locked post would be. */
export const LOCKED_NOTE = 'A moderator closed this for new answers and comments.'

export const LOCKED_REFUSED =
  'A moderator closed this for new answers and comments while you were writing. What you typed is still there to copy.'
