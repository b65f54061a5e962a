import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import type { HeldLine, heldList } from './held-page.server'

/** What somebody new wrote and nobody has read yet, for those who keep order. */
export function HeldList({ held }: { held: ReturnType<typeof heldList> }) {
  return (
    <Page>
      <PageHeading title="First posts" note="Somebody reads them before everybody does" />
      {held.length > 0 ? (
        <Card padded={false}>
          {held.map((line) => (
            <CardItem key={line.id} className="stack tight">
              <Link to={`/held/${line.id}`} className="link">
                {nameOf(line)}
              </Link>
              <p className="meta">
                {`${line.name ?? 'Somebody without their name'} in ${line.space} · `}
                <RelativeTime at={line.at} />
              </p>
            </CardItem>
          ))}
        </Card>
      ) : (
        <EmptyState title="Nothing waits to be read" icon="check">
          <p>
            When an administrator wants it so, the first posts and answers of somebody new wait here. Release
            what is fine within the day: it is how somebody begins.
          </p>
        </EmptyState>
      )}
    </Page>
  )
}

/** Among one’s drafts: what one sent and a colleague looks at first. */
export function OwnHeld({ held }: { held: HeldLine[] }) {
  if (held.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby="held-heading">
      <h2 id="held-heading">A colleague looks at it first</h2>
      <Card padded={false}>
        {held.map((line) => (
          <CardItem key={line.id} className="stack tight">
            <Link to={`/held/${line.id}`} className="link">
              {nameOf(line)}
            </Link>
            <p className="meta">
              {line.outcome === 'returned'
                ? 'Given back, with what should be different · '
                : 'Waits to be read · '}
              <RelativeTime at={line.at} />
            </p>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function nameOf({ kind, title }: Pick<HeldLine, 'kind' | 'title'>): string {
  return kind === 'answer' ? `An answer to “${title}”` : title
}
