import type { Reason } from '#search/index'
import { counted, timesWords } from '~/ui/count'
import type { FoundPost, PassageAnswer } from './search-view'

const REASONS: Record<Reason, string> = {
  title: 'in the title',
  phrase: 'by the same phrase',
  code: 'by the same code',
  topic: 'by its topic',
  answer: 'in an answer',
  comment: 'in a comment',
  meaning: 'by a near meaning',
}

const MAX_REASONS = 2

/** Why a post is among the results, in a few words: where it matched, and what speaks for it. */
export function WhyFound({ post }: { post: FoundPost }) {
  const { reasons, passage, answer, accepted, meTooCount, applied } = post
  const places = reasons
    .slice(0, MAX_REASONS)
    .map((reason) => (reason === 'answer' && answer ? answerWords(answer) : REASONS[reason]))
  // What matched stands nowhere special, so it is what the passage shows.
  if (places.length === 0 && passage.length > 0) places.push('in the text')
  if (places.length === 0) return null
  const parts = [
    `Found ${places.join(' and ')}`,
    accepted && !answer?.accepted && 'accepted answer',
    applied > 0 && `applied ${timesWords(applied)}`,
    meTooCount > 0 && `${counted(meTooCount, 'person has', 'people have')} this too`,
  ]
  return <p className="meta why-found">{parts.filter(Boolean).join(' · ')}</p>
}

function answerWords({ by, accepted }: PassageAnswer): string {
  return accepted ? `in the accepted answer by ${by}` : `in an answer by ${by}`
}
