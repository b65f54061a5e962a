import { StateBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { Link } from '~/ui/link'
import type { Tried } from './tried-view'

/** Earlier experiments with what came of them; a link opens beside what is being written. */
export function TriedList({ tried }: { tried: Tried[] }) {
  return (
    <ul className="stack tight">
      {tried.map((it) => (
        <li key={it.id}>
          <TriedItem tried={it} />
        </li>
      ))}
    </ul>
  )
}

export function TriedItem({ tried }: { tried: Tried }) {
  const { title, hypothesis, primaryMetric } = tried
  const state = {
    ...{ kind: 'experiment' as const, createdAt: 0, answerCount: 0, accepted: false, outcome: null },
    ...{ contested: false, duplicate: false, review: null, reviewedAt: null },
  }
  return (
    <>
      <p className="row">
        <Link to={postPath(tried)} target="_blank" className="link">
          {title}
        </Link>
        <StateBadge post={{ ...state, ...tried }} />
      </p>
      <p className="meta">
        {hypothesis}
        {primaryMetric && (
          <>
            {' '}
            <b>{primaryMetric}</b>
          </>
        )}
      </p>
    </>
  )
}
