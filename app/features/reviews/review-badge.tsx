import { Badge } from '~/ui/badge'
import { RelativeTime } from '~/ui/relative-time'
import { REVIEW_LOOKS, type ReviewState } from './review-states'

export interface Reviewed {
  review: ReviewState | null
  /** Milliseconds since 1970. */
  reviewedAt: number | null
}

/** Whether a lesson can be relied on: when it was last looked at, or that somebody should. */
export function ReviewBadge({ review, reviewedAt }: Reviewed) {
  if (review && review !== 'current') {
    const [words, tone] = REVIEW_LOOKS[review]
    return <Badge tone={tone}>{words}</Badge>
  }
  if (reviewedAt === null) return null
  return (
    <Badge tone="good">
      Reviewed <RelativeTime at={reviewedAt} />
    </Badge>
  )
}
