import { FollowButton } from '~/features/follows/follow-button'
import { Badge } from '~/ui/badge'
import { Card, CardItem } from '~/ui/card'
import type { PersonLine } from './person-directory.server'
import { PersonLink } from './person-link'

/** People with what they do, and a button to follow each but oneself. */
export function PersonList({ people, viewerId }: { people: PersonLine[]; viewerId: string }) {
  return (
    <Card padded={false}>
      {people.map((person) => (
        <CardItem key={person.id} className="person-line">
          <PersonLink person={person} note={workOf(person)} />
          {person.left ? <Badge tone="plain">No longer here</Badge> : null}
          {person.id !== viewerId && (!person.left || person.following === 1) && (
            <FollowButton
              action={`/people/${person.handle}/follow`}
              name={person.name}
              following={person.following === 1}
              size="small"
              short
            />
          )}
        </CardItem>
      ))}
    </Card>
  )
}

/** "@asha · Staff engineer · Platform", as far as it is known. */
export function workOf({ handle, title, team }: { handle: string; title: string; team: string }): string {
  return [`@${handle}`, title, team].filter(Boolean).join(' · ')
}
