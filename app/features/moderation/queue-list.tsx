import { Form, useLocation } from '@remix-run/react'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { NextLink } from '~/ui/next-link'
import { RelativeTime } from '~/ui/relative-time'
import { Tabs } from '~/ui/tabs'
import type { QueueEntry, QueueView } from './queue-page.server'
import { Flags, Quoted } from './quoted'
import { WhyAct } from './why-act'

type QueueListProps = QueueView & {
  /** The space whose queue it is; null for all of the viewer's. */
  slug: string | null
}

/** What waits for a moderator, the longest waiting first. */
export function QueueList({ entries, next, spaces, slug, held }: QueueListProps) {
  const { pathname, search } = useLocation()
  const all = spaces.reduce((sum, { waits }) => sum + waits, 0)
  return (
    <div className="stack">
      {held > 0 && (
        <Banner>
          <Link to="/held" className="link">
            {held === 1 ? 'A first post waits to be read' : `${held} first posts wait to be read`}
          </Link>
        </Banner>
      )}
      {spaces.length > 1 && (
        <Tabs
          label="Spaces"
          items={[
            { to: '/moderation', label: 'All of yours', count: all, current: slug === null },
            ...spaces
              .filter((space) => space.waits > 0 || space.slug === slug)
              .map((space) => ({
                ...{ to: `/spaces/${space.slug}/moderation`, label: space.name, count: space.waits },
                current: space.slug === slug,
              })),
          ]}
        />
      )}
      {entries.length === 0 ? (
        <EmptyState title="Nothing waits for you" icon="check">
          <p>
            When somebody flags a post, an answer or a comment, it stands here until a moderator has looked.
            You can hide, lock or pin something yourself from its page: press “Moderate” there.
          </p>
        </EmptyState>
      ) : (
        <Card padded={false}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} named={slug === null && spaces.length > 1} />
          ))}
        </Card>
      )}
      <NextLink
        next={next && `${pathname}?after=${next}`}
        first={new URLSearchParams(search).has('after') ? pathname : null}
      />
    </div>
  )
}

/** `named`: says in which space it is. */
function Entry({ entry, named }: { entry: QueueEntry; named: boolean }) {
  const { text, at, source, flags } = entry
  const page = `/${text.work}/${text.id}/moderation`
  const back = `${page}?from=queue`
  return (
    <CardItem className="stack">
      <p className="meta">
        {source === 'flags' ? 'Flagged ' : 'Its author asks to have it shown again, since '}
        <RelativeTime at={new Date(at)} />
        {named && (
          <>
            {' in '}
            <Link to={`/spaces/${text.space.slug}`}>{text.space.name}</Link>
          </>
        )}
      </p>
      <Quoted text={text} />
      {source === 'flags' ? (
        <Flags flags={flags} />
      ) : (
        <p>{`Hidden because: “${text.aside?.reason}” Its author says: “${text.aside?.asked}”`}</p>
      )}
      <div className="row">
        {source === 'flags' && (
          <>
            <Form method="post" action={back}>
              <Button name="intent" value="dismiss" size="small">
                Nothing is wrong
              </Button>
            </Form>
            <details className="confirm">
              <summary className="button small">Hide it</summary>
              <div className="confirm-box">
                <WhyAct
                  intent="hide"
                  id={text.id}
                  action={back}
                  hint="Its author reads it."
                  button="Hide it for now"
                />
              </div>
            </details>
          </>
        )}
        {text.work === 'posts' && source === 'flags' && (
          <>
            <ButtonLink to={`/posts/${text.id}/space`} variant="quiet" size="small">
              Move
            </ButtonLink>
            <ButtonLink to={`/posts/${text.id}/deletion`} variant="quiet" size="small">
              Delete
            </ButtonLink>
          </>
        )}
        <ButtonLink to={page} variant={source === 'flags' ? 'quiet' : undefined} size="small">
          {source === 'flags' ? (text.work === 'posts' ? 'Lock, and more' : 'More') : 'Decide'}
        </ButtonLink>
      </div>
    </CardItem>
  )
}
