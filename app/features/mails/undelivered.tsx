import { Form } from '@remix-run/react'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { RelativeTime } from '~/ui/relative-time'
import type { UndeliveredMail } from './undelivered.server'

const WHAT: Record<string, string> = { notice: 'a notice', digest: 'a digest' }

/** Mails to people that the mail server did not take: whom they were for and what it said. */
export function Undelivered({ mails }: { mails: UndeliveredMail[] }) {
  if (mails.length === 0) return null
  return (
    <section>
      <h2 className="small-heading">Not delivered</h2>
      <Card padded={false}>
        {mails.map(({ id, person, to, kind, failed, attempts, problem, at }) => (
          <CardItem key={id} className="row between">
            <div className="admin-person">
              <p>
                {person} <span className="meta">{to ?? 'without an address'}</span>{' '}
                <Badge tone={failed ? 'bad' : 'plain'}>{failed ? 'Given up' : 'Tried again'}</Badge>
              </p>
              <p className="meta">
                {WHAT[kind] ?? 'a mail'}
                {attempts > 0 && `, put off ${counted(attempts, 'time')}`} · {failed ? '' : 'next: '}
                <RelativeTime at={at} />
              </p>
              <p className="admin-source">{problem}</p>
            </div>
            {failed === 1 && (
              <Form method="post">
                <Button
                  size="small"
                  name="mail"
                  value={id}
                  aria-label={`Try again: ${WHAT[kind]} to ${person}`}
                >
                  Try again
                </Button>
              </Form>
            )}
          </CardItem>
        ))}
      </Card>
    </section>
  )
}
