import { Form } from '@remix-run/react'
import type { Problems } from '~/platform/errors'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'
import type { NamedSubject } from './named-subject.server'
import type { OwnFeed } from './own-feeds.server'

const WHAT = { topic: 'Topic', person: 'Person', search: 'Saved search' }

interface Props {
  feeds: OwnFeed[]
  /** What one came here to make a feed of, as the form sends it. */
  wanted: (NamedSubject & { of: string }) | null
  /** The address that was just made. */
  url: string | null
  linksEnded: boolean
  problems?: Problems
}

/** The secret addresses of somebody: feeds, and the links in their mails. */
export function FeedsPage({ feeds, wanted, url, linksEnded, problems }: Props) {
  return (
    <div className="stack">
      <FormProblems problems={problems && Object.keys(problems).length > 0 ? problems : undefined} />
      {url && <NewAddress url={url} />}
      {wanted && !url && (
        <Card title="A new feed" className="stack tight">
          <p>
            New posts of <Link to={wanted.path}>{wanted.title}</Link>, as you may read them, for your feed
            reader.
          </p>
          <Form method="post">
            <input type="hidden" name="of" value={wanted.of} />
            <Button variant="primary" name="intent" value="make">
              Make an address
            </Button>
          </Form>
        </Card>
      )}
      {feeds.length > 0 ? <FeedList feeds={feeds} /> : !wanted && <NoFeeds />}
      <Card title="Links in mails" className="stack tight">
        <p className="meta">
          {linksEnded
            ? 'The links of all mails that you got so far are ended. Those of the next mails work.'
            : 'Each mail has links that stop such mails without signing in. If you passed a mail on, end them here.'}
        </p>
        <Form method="post">
          <Button name="intent" value="end-mail-links" size="small">
            End the links of all mails so far
          </Button>
        </Form>
      </Card>
    </div>
  )
}

function NewAddress({ url }: { url: string }) {
  return (
    <Card title="Your address">
      <Field
        name="feedAddress"
        label="Address of the feed"
        hint="Add it to your feed reader. It is shown this once; whoever has it reads what you may read."
      >
        <TextInput readOnly value={url} />
      </Field>
    </Card>
  )
}

function FeedList({ feeds }: { feeds: OwnFeed[] }) {
  return (
    <Card padded={false}>
      {feeds.map(({ id, subject, title, path, createdAt, readAt }) => (
        <CardItem key={id} className="row between">
          <div>
            <p>
              <Link to={path} className="link">
                {title}
              </Link>
            </p>
            <p className="meta">
              {WHAT[subject]} · made: <RelativeTime at={createdAt} />
              {readAt === null ? (
                ' · not read yet'
              ) : (
                <>
                  {' '}
                  · read: <RelativeTime at={readAt} />
                </>
              )}
            </p>
          </div>
          <Form method="post">
            <input type="hidden" name="intent" value="revoke" />
            <Button size="small" name="feed" value={id} aria-label={`Revoke the feed of ${title}`}>
              Revoke
            </Button>
          </Form>
        </CardItem>
      ))}
    </Card>
  )
}

function NoFeeds() {
  return (
    <EmptyState title="No feeds yet" icon="inbox">
      <p>
        Open a topic, a person or a saved search and press “Feed”. Your feed reader then shows what is new.
      </p>
    </EmptyState>
  )
}
