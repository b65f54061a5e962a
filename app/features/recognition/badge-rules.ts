import type { Decision, Outcome, Verdict } from '~/features/posts/post-kinds'

/** What somebody did under their own name that may earn a badge; each list with the earliest first. */
export interface Deeds {
  /** Somebody else used a lesson of theirs, and it helped, if only partly. */
  helped: { postId: string; byId: string; at: number; outcome: Outcome | null }[]
  /** An answer of theirs was accepted by somebody else. */
  accepted: { postId: string; answerId: string; at: number; afterMs: number }[]
  /** An experiment of theirs was concluded, with a result. */
  concluded: {
    postId: string
    at: number
    verdict: Verdict | null
    decision: Decision | null
    cameOf: boolean
  }[]
  /** They said where a lesson does not hold, and whoever keeps it changed it or wrote down the limit. */
  limits: { postId: string; at: number }[]
}

export interface Proof {
  postId: string
  answerId: string | null
}

/** When a badge was earned, and by what. */
export interface Earned {
  at: number
  proofs: Proof[]
}

interface BadgeRule {
  name: string
  /** What they did, said of them. */
  sentence: string
  /** Why it matters to others. */
  why: string
  /** Null as long as it is not earned. */
  earned(deeds: Deeds): Earned | null
}

const DAY_MS = 86_400_000
const QUICK_ANSWERS = 10

const rule = (it: BadgeRule): BadgeRule => it

/**
 * Every badge there is. Each is earned once, by something that helped somebody, and none by doing much. A rule knows
 * deeds only, so that what a badge stands for can be read from rows that others see too.
 */
export const BADGES = {
  'lesson-used': rule({
    name: 'A lesson put to use',
    sentence: 'Somebody else acted on a lesson of theirs, and it helped.',
    why: 'A lesson is worth what others do with it.',
    earned: ({ helped }) => byFirst(helped),
  }),
  'failure-helped': rule({
    name: 'A failure that helped',
    sentence: 'They told what went wrong, and it spared two others the same.',
    why: 'A failure that is told costs once.',
    earned: ({ helped }) => {
      const failed = helped.filter(({ outcome }) => outcome === 'failed')
      // From when a second person says so of the same lesson.
      return byFirst(
        failed.filter((use, at) =>
          failed.slice(0, at).some(({ postId, byId }) => postId === use.postId && byId !== use.byId),
        ),
      )
    },
  }),
  'quick-answers': rule({
    name: 'Answers within a day',
    sentence: 'Ten people had the answer that they accepted from them within a day.',
    why: 'Whoever asks is stuck until somebody answers.',
    earned: ({ accepted }) => {
      const quick = accepted
        .filter(({ afterMs }) => afterMs >= 0 && afterMs <= DAY_MS)
        .slice(0, QUICK_ANSWERS)
      const last = quick.at(-1)
      if (!last || quick.length < QUICK_ANSWERS) return null
      return { at: last.at, proofs: quick.map(({ postId, answerId }) => ({ postId, answerId })) }
    },
  }),
  'honest-stop': rule({
    name: 'Stopped honestly',
    sentence: 'They stopped an experiment that did not work, and wrote down what came out.',
    why: 'Nobody has to try the same in vain again.',
    earned: ({ concluded }) =>
      byFirst(concluded.filter(({ verdict, decision }) => verdict === 'stopped' || decision === 'stop')),
  }),
  'limit-found': rule({
    name: 'Found the limit',
    sentence: 'They said where a lesson does not hold, and now it says so itself.',
    why: 'To know where something ends is half of knowing it.',
    earned: ({ limits }) => byFirst(limits),
  }),
  'followed-through': rule({
    name: 'Followed through',
    sentence: 'What they tried out because of a question or a lesson was adopted.',
    why: 'What was learned changed how the work is done.',
    earned: ({ concluded }) =>
      byFirst(concluded.filter(({ decision, cameOf }) => decision === 'adopt' && cameOf)),
  }),
} as const satisfies Record<string, BadgeRule>

export type BadgeKind = keyof typeof BADGES

/** Every badge that these deeds earn. */
export function earnedBadges(deeds: Deeds): (Earned & { kind: BadgeKind })[] {
  return (Object.keys(BADGES) as BadgeKind[]).flatMap((kind) => {
    const earned = BADGES[kind].earned(deeds)
    return earned ? [{ kind, ...earned }] : []
  })
}

function byFirst(deeds: { postId: string; at: number }[]): Earned | null {
  const [first] = deeds
  return first ? { at: first.at, proofs: [{ postId: first.postId, answerId: null }] } : null
}
