import { Form, useNavigation } from '@remix-run/react'
import { postPath } from '~/features/posts/post-kinds'
import { useFormResult } from '~/platform/form-result'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { monthWords } from './months'
import type { RoundLine, RoundToOpen } from './rounds-view'

/** The months in which failures were celebrated, and for leaders the way to begin one. */
export function RoundsPage({ rounds, toOpen }: { rounds: RoundLine[]; toOpen: RoundToOpen[] }) {
  return (
    <Page aside={<HowItGoes />} asideLabel="How a round goes">
      <PageHeading title="Brave failures" note="What went wrong, was told, and helped" />
      <FormProblems problems={useFormResult().problems} />
      {toOpen.map((space) => (
        <ToOpen key={space.slug} space={space} />
      ))}
      {rounds.length === 0 ? (
        <EmptyState title="No round yet" icon="heart">
          <p>A leader opens the first one by telling a failure of their own.</p>
          <ButtonLink to="/posts/new?kind=lesson">Tell a failure</ButtonLink>
        </EmptyState>
      ) : (
        <Card padded={false}>
          {rounds.map(({ id, month, space, nominations, changes, open }) => (
            <CardItem key={id} className="post-row">
              <div className="row">
                <h2 className="post-row-title">
                  <Link to={`/rounds/${id}`}>{monthWords(month)}</Link>
                </h2>
                {open && <Badge tone="good">Open</Badge>}
              </div>
              <p className="meta">
                {space} · {counted(nominations + 1, 'failure')} told ·{' '}
                {changes > 0 ? `${counted(changes, 'thing')} changed since` : 'nothing changed yet'}
              </p>
            </CardItem>
          ))}
        </Card>
      )}
    </Page>
  )
}

function ToOpen({ space: { slug, name, post } }: { space: RoundToOpen }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Card title={`This month in ${name}`} className="round-to-open">
      {post ? (
        <Form method="post" className="stack">
          <p>
            It would begin with{' '}
            <Link className="link" to={postPath(post)}>
              {post.title}
            </Link>
            , which you told.
          </p>
          <input type="hidden" name="space" value={slug} />
          <div>
            <Button variant="primary" busy={busy}>
              Open the round
            </Button>
          </div>
        </Form>
      ) : (
        <div className="stack">
          <p>
            You lead here. Tell a failure of your own in this space, under your name, and open a round with
            it.
          </p>
          <div>
            <ButtonLink to={`/posts/new?kind=lesson&space=${slug}`}>Tell a failure</ButtonLink>
          </div>
        </div>
      )}
    </Card>
  )
}

function HowItGoes() {
  return (
    <Card title="How a round goes">
      <ol className="round-steps">
        <li>Once a month, a leader goes first in a space and tells what they got wrong.</li>
        <li>Everybody nominates failures that others told, and says why. Also those without a name.</li>
        <li>Nobody votes. Whom it helped says so.</li>
        <li>What was changed because of it is written down, and stays.</li>
      </ol>
    </Card>
  )
}
