import { durationWords } from '~/features/mentors/duration-words'
import { PersonLink } from '~/features/people/person-link'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { When } from '~/ui/when'
import type { Routing } from './routing-of.server'

/** Beside a question without answers, for its asker: where it went, and what to expect. */
export function RoutingCard({ routing }: { routing: Routing | null }) {
  if (!routing) return null
  const { asked, nextAt, usual, hours } = routing
  return (
    <Card title="Finding an answer" className="stack tight">
      {asked.length > 0 && (
        <ul className="stack tight">
          {asked.map((person) => (
            <li key={person.id}>
              <PersonLink
                person={person}
                note={
                  <>
                    Asked <RelativeTime at={new Date(person.at)} />
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
      <p>{nextStep(asked.length, nextAt)}</p>
      {usual && <p className="meta">{usualWords(usual)}</p>}
      {hours && (
        <p>
          <Link className="link" to={`/mentors/${hours.handle}/hours`}>
            Take it to {hours.name}’s office hours
          </Link>
          , <When from={hours.next} />
        </p>
      )}
    </Card>
  )
}

function nextStep(asked: number, nextAt: number | null): string {
  if (nextAt === null)
    return asked > 0
      ? 'Every mentor of its topics was asked.'
      : 'No mentor of its topics can be asked, so it waits for whoever comes by.'
  return asked > 0
    ? 'If no answer comes, the next mentor of its topics is asked.'
    : 'If no answer comes by itself, a mentor of its topics is asked.'
}

function usualWords({ topic, medianMs, n }: NonNullable<Routing['usual']>): string {
  if (n === 0) return `Nobody else asked about #${topic} in the last year.`
  const of = `${counted(n, 'question')} about #${topic} in the last year`
  if (medianMs === null) return `Most of the ${of} still wait for an answer.`
  return `Half of the ${of} had an answer within ${durationWords(medianMs)}.`
}
