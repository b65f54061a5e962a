import { ReviewBadge, type Reviewed } from '~/features/reviews/review-badge'
import { Badge } from '~/ui/badge'
import { RelativeTime } from '~/ui/relative-time'
import type { Tone } from '~/ui/tone'
import { type Decision, KIND_NAMES, type Kind, type Outcome, type Status, type Verdict } from './post-kinds'

type Look = [words: string, tone: Tone]

const OUTCOME_LOOKS: Record<Outcome, Look> = {
  worked: ['It worked', 'good'],
  failed: ['It failed', 'bad'],
  mixed: ['Mixed', 'warn'],
}

const STATUS_LOOKS: Record<Status, Look> = {
  planned: ['Planned', 'plain'],
  running: ['Running', 'warn'],
  concluded: ['Concluded', 'plain'],
  abandoned: ['Abandoned', 'plain'],
}

const VERDICT_LOOKS: Record<Verdict, Look> = {
  supported: ['Supported', 'good'],
  refuted: ['Refuted', 'bad'],
  inconclusive: ['Inconclusive', 'plain'],
  stopped: ['Stopped early', 'warn'],
}

const DECISION_LOOKS: Record<Decision, Look> = {
  adopt: ['Adopted', 'good'],
  iterate: ['Iterating', 'warn'],
  stop: ['Not pursued', 'bad'],
}

export function KindBadge({ kind }: { kind: Kind }) {
  return (
    <Badge tone={kind} shape="pill">
      {KIND_NAMES[kind].one}
    </Badge>
  )
}

export interface PostState extends Reviewed {
  kind: Kind
  createdAt: number
  answerCount: number
  accepted: boolean
  outcome: Outcome | null
  status: Status | null
  verdict: Verdict | null
  decision: Decision | null
  /** A lesson that did not hold for several people, which its owner has not answered. */
  contested: boolean
  /** A question that was closed because it was asked before. */
  duplicate: boolean
}

/** How a post stands: what came of it, that it waits for an answer, and whether it is contested. */
export function StateBadge({ post }: { post: PostState }) {
  return (
    <>
      <OutcomeBadge post={post} />
      {post.contested && <Badge tone="warn">Contested</Badge>}
      {post.kind === 'lesson' && <ReviewBadge review={post.review} reviewedAt={post.reviewedAt} />}
    </>
  )
}

function OutcomeBadge({ post }: { post: PostState }) {
  if (post.kind === 'question') return <QuestionState post={post} />
  const { outcome, verdict, decision, status } = post
  const looks = [
    outcome && OUTCOME_LOOKS[outcome],
    verdict && VERDICT_LOOKS[verdict],
    decision && DECISION_LOOKS[decision],
  ].filter((look) => look !== null)
  if (looks.length === 0 && status) looks.push(STATUS_LOOKS[status])
  return looks.map(([words, tone]) => (
    <Badge key={words} tone={tone}>
      {words}
    </Badge>
  ))
}

function QuestionState({ post }: { post: PostState }) {
  if (post.duplicate) return <Badge>Asked before</Badge>
  if (post.accepted)
    return (
      <Badge tone="good" icon="check">
        Answered
      </Badge>
    )
  if (post.answerCount > 0) return null
  return (
    <Badge tone="warn">
      Needs an answer · <RelativeTime at={new Date(post.createdAt)} />
    </Badge>
  )
}

export function outcomeWords(outcome: Outcome): string {
  return OUTCOME_LOOKS[outcome][0]
}

export function decisionWords(decision: Decision): string {
  return DECISION_LOOKS[decision][0]
}

export function verdictWords(verdict: Verdict): string {
  return VERDICT_LOOKS[verdict][0]
}

export function statusWords(status: Status): string {
  return STATUS_LOOKS[status][0]
}
