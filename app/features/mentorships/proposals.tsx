import { Form } from '@remix-run/react'
import type { Match } from '~/features/mentors/match-mentors.server'
import { pointsWords } from '~/features/mentors/mentor-score'
import { PersonLink } from '~/features/people/person-link'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'

/** Mentors who fit the goal, each with the reasons and what each reason counts; together they are the score. */
export function Proposals({ matches, asked }: { matches: Match[]; asked: boolean }) {
  if (matches.length === 0) {
    return asked ? null : (
      <EmptyState title="Nobody with room offers these topics now" icon="user">
        <p>
          Your goal stays here. Come back in a few days, state it with a wider topic, or take an office hour.
        </p>
        <ButtonLink to="/mentors">See all mentors</ButtonLink>
      </EmptyState>
    )
  }
  return (
    <section>
      <h2 className="small-heading">{asked ? 'Who could come next' : 'Mentors who fit'}</h2>
      <Card padded={false}>
        {matches.map((match) => (
          <CardItem key={match.id} className="stack tight">
            <div className="row">
              <PersonLink
                person={match}
                note={[match.title, match.team, match.offset].filter(Boolean).join(' · ')}
              />
              <Form method="post" className="push">
                <input type="hidden" name="intent" value="ask" />
                <Button name="mentor" value={match.handle} size="small" variant={asked ? 'plain' : 'primary'}>
                  {asked ? 'Ask next' : 'Ask'}
                  <span className="visually-hidden">: {match.name}</span>
                </Button>
              </Form>
            </div>
            <p>{match.helpsWith}</p>
            <table className="reasons">
              <caption className="visually-hidden">Why {match.name} fits</caption>
              <tbody>
                {match.reasons.map(({ words, tenths }) => (
                  <tr key={words}>
                    <th scope="row">{words}</th>
                    <td>{pointsWords(tenths)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">Fits, of 100</th>
                  <td>{pointsWords(match.tenths)}</td>
                </tr>
              </tfoot>
            </table>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}
