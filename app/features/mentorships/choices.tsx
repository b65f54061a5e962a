import { Form } from '@remix-run/react'
import { PersonLink } from '~/features/people/person-link'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { When } from '~/ui/when'
import type { AskView, MentorshipView } from './mentorship-view'

const STATES: Record<string, { words: string; tone: 'good' | 'warn' | 'plain' }> = {
  waiting: { words: 'Asked', tone: 'good' },
  next: { words: 'Comes next', tone: 'plain' },
  declined: { words: 'Cannot now', tone: 'warn' },
  expired: { words: 'Did not answer in time', tone: 'warn' },
  full: { words: 'Had no room any more', tone: 'warn' },
}

/** Whom the mentee has chosen, in order, and what became of each. */
export function Choices({ mentorship: { asks } }: { mentorship: MentorshipView }) {
  if (asks.length === 0) return null
  const chosen = new Set(asks.map(({ mentor }) => mentor?.id))
  return (
    <section>
      <h2 className="small-heading">Whom you asked</h2>
      <Card padded={false}>
        {asks.map((ask) => (
          <CardItem key={ask.mentor?.id} className="stack tight">
            <div className="row">
              {ask.mentor && <PersonLink person={ask.mentor} note={workOf(ask)} />}
              <Badge tone={STATES[ask.state]?.tone}>{STATES[ask.state]?.words ?? ask.state}</Badge>
              {ask.state === 'waiting' && ask.expiresAt && (
                <span className="meta push">
                  has until <When from={ask.expiresAt} />
                </span>
              )}
            </div>
            {ask.message && <p className="ask-message">“{ask.message}”</p>}
            {ask.alternative && (
              <Form method="post" className="row">
                <input type="hidden" name="intent" value="ask" />
                <span>
                  {ask.mentor?.name} suggests {ask.alternative.name}.
                </span>
                {!chosen.has(ask.alternative.id) && (
                  <Button name="mentor" value={ask.alternative.handle} size="small">
                    Ask {ask.alternative.name}
                  </Button>
                )}
              </Form>
            )}
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function workOf({ mentor }: AskView): string {
  return [mentor?.title, mentor?.team].filter(Boolean).join(' · ')
}
