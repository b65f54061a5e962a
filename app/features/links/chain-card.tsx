import { KindBadge, StateBadge } from '~/features/posts/post-badges'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { Banner } from '~/ui/banner'
import { Card } from '~/ui/card'
import { Link } from '~/ui/link'
import type { ChainStep } from './chain'
import type { Chain } from './chain-of.server'

type ChainCardProps = { post: { id: string; kind: Kind }; chain: Chain; mayChange: boolean }

/** Beside a post: what led to it and what came of it, from the first step to the last. */
export function ChainCard({ post, chain: { steps, more }, mayChange }: ChainCardProps) {
  if (steps.length === 0 && !mayChange) return null
  return (
    <Card title="How it hangs together">
      {steps.length > 0 && <Steps steps={steps} />}
      <p className="row meta chain-links">
        {more && (
          <Link to={`/posts/${post.id}/links`} className="link">
            All its links
          </Link>
        )}
        {mayChange && (
          <Link to={`/posts/${post.id}/links`} className="link">
            {steps.length > 0 ? 'Change' : `Say what led to this ${post.kind}`}
          </Link>
        )}
      </p>
    </Card>
  )
}

function Steps({ steps }: { steps: ChainStep[] }) {
  return (
    <ol className="chain">
      {steps.map(({ post, words, place, next }) => (
        <li key={`${post.id} ${place}`} className={`chain-step tone-${post.kind}`}>
          {words && <span className="meta">{words} </span>}
          <KindBadge kind={post.kind} />{' '}
          {place === 'this' ? (
            <b aria-current="page">This {post.kind}</b>
          ) : (
            <Link to={postPath(post)}>{post.title}</Link>
          )}
          {place === 'above' && <span className="meta"> (see above)</span>}
          {place === 'other' && (
            <span className="row chain-state">
              <StateBadge post={post} />
            </span>
          )}
          {next.length > 0 && <Steps steps={next} />}
        </li>
      ))}
    </ol>
  )
}

/** Above a lesson that another one replaces. */
export function ReplacedBy({ newer }: { newer: Chain['replacedBy'] }) {
  if (!newer) return null
  return (
    <Banner tone="warn">
      A newer lesson replaces this one: <Link to={postPath(newer)}>{newer.title}</Link>
    </Banner>
  )
}
