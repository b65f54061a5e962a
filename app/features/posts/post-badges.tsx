import { ReviewBadge, type Reviewed } from '~/features/reviews/review-badge'
import { Badge } from '~/ui/badge'
import { RelativeTime } from '~/ui/relative-time'
import type { Tone } from '~/ui/tone'
import { type Decision, KIND_NAMES, type Kind, type Outcome, type Status } from './post-kinds'

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
}

const DECISION_LOOKS: Record<Decision, Look> = {
  adopt: ['Adopted', 'good'],
  iterate: ['Iterating', 'warn'],
  stop: ['Stopped', 'bad'],
  inconclusive: ['Inconclusive', 'plain'],
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
  decision: Decision | null
  /** A lesson that did not hold for several people, which its owner has not answered. */
  contested: boolean
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
  const look =
    (post.outcome && OUTCOME_LOOKS[post.outcome]) ||
    (post.decision && DECISION_LOOKS[post.decision]) ||
    (post.status && STATUS_LOOKS[post.status])
  return look ? <Badge tone={look[1]}>{look[0]}</Badge> : null
}

function QuestionState({ post }: { post: PostState }) {
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

export function statusWords(status: Status): string {
  return STATUS_LOOKS[status][0]
}
