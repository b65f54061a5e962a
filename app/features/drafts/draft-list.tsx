import type { ReactNode } from 'react'
import { KindBadge } from '~/features/posts/post-badges'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { MoreLink } from '~/ui/more-link'
import { Page, PageHeading } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { DraftLine } from './draft-view'
import type { DraftsPage } from './drafts-page.server'

/** What somebody is writing; only they see it. */
export function DraftList({ drafts, next, isFirst, above }: DraftsPage & { above?: ReactNode }) {
  return (
    <Page>
      <PageHeading title="Drafts" note="Only you can read them" />
      {above}
      {drafts.length > 0 ? (
        <Card padded={false}>
          {drafts.map((draft) => (
            <DraftItem key={draft.id} draft={draft} />
          ))}
        </Card>
      ) : (
        <EmptyState title="You are not in the middle of anything" icon="pencil">
          <p>What you begin to write is saved here by itself, and is on each of your devices.</p>
          <ButtonLink to="/posts/new" variant="primary">
            Write something
          </ButtonLink>
        </EmptyState>
      )}
      <MoreLink older={next && `/drafts?after=${next}`} newest={isFirst ? null : '/drafts'} />
    </Page>
  )
}

function DraftItem({ draft: { id, kind, title, savedAt } }: { draft: DraftLine }) {
  const name = title || 'Without a title'
  return (
    <CardItem className="draft-line">
      {kind === 'answer' ? <Badge>Answer</Badge> : <KindBadge kind={kind} />}
      <Link to={`/posts/new?draft=${id}`} className="draft-line-title">
        {name}
      </Link>
      <span className="meta">
        <RelativeTime at={savedAt} />
      </span>
      <ButtonLink to={`/drafts/${id}/deletion`} variant="quiet" size="small">
        Delete<VisuallyHidden> “{name}”</VisuallyHidden>
      </ButtonLink>
    </CardItem>
  )
}
