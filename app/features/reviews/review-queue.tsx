import { postPath } from '~/features/posts/post-kinds'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted, timesWords } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { ReviewBadge } from './review-badge'
import type { QueueItem } from './review-queue.server'
import { CAUSE_WORDS } from './review-states'

/** The lessons that somebody keeps and that wait to be looked at, the most used first. */
export function ReviewQueue({ items, hidden }: { items: QueueItem[]; hidden: number }) {
  return (
    <Page>
      <PageHeading title="Your reviews" note="The most used first." />
      {items.length === 0 ? (
        <EmptyState title="Every lesson you keep is up to date" icon="check">
          <p>What falls due, or did not hold for somebody, stands here.</p>
          <ButtonLink to="/lessons">See all lessons</ButtonLink>
        </EmptyState>
      ) : (
        <Card padded={false}>
          {items.map((item) => (
            <CardItem key={item.id} className="post-row">
              <div className="row">
                <ReviewBadge review={item.state} reviewedAt={null} />
                <span className="meta">
                  {item.uses > 0 ? `Used ${timesWords(item.uses)}` : 'Nobody has said yet that they used it'}
                </span>
              </div>
              <h2 className="post-row-title">
                <Link to={postPath(item)}>{item.title}</Link>
              </h2>
              <p className="post-row-excerpt">{item.summary}</p>
              <ul className="meta">
                {item.causes.map((cause) => (
                  <li key={cause}>{CAUSE_WORDS[cause]}</li>
                ))}
              </ul>
              <div className="row">
                <ButtonLink to={`/posts/${item.id}/review`} size="small">
                  Review it<span className="visually-hidden">: {item.title}</span>
                </ButtonLink>
              </div>
            </CardItem>
          ))}
        </Card>
      )}
      {hidden > 0 && <p className="meta">{`${counted(hidden, 'more lesson')} after these.`}</p>}
    </Page>
  )
}
