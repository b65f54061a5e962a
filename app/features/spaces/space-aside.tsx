import { PersonLink } from '~/features/people/person-link'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import type { SpaceMembers } from './space-members.server'

interface SpaceAsideProps {
  space: { slug: string; visibility: string }
  seats: SpaceMembers
}

/** Beside a space's posts: who is in it. In an open space that is everybody, so only those with a role are named. */
export function SpaceAside({ space, seats: { members, total } }: SpaceAsideProps) {
  const isPrivate = space.visibility === 'private'
  return (
    <Card title={isPrivate ? 'Members' : 'Who reads this'}>
      {!isPrivate && <p>All staff read and write here.</p>}
      <ul className="stack tight">
        {members.map((seat) => (
          <li key={seat.id}>
            <PersonLink person={seat} note={seat.role === 'moderator' ? 'Moderator' : seat.title} />
          </li>
        ))}
      </ul>
      {(isPrivate || total > 0) && (
        <p className="space-aside-more">
          <Link to={`/spaces/${space.slug}/members`} className="link">
            {isPrivate ? `All ${counted(total, 'member')}` : 'All with a role here'}
          </Link>
        </p>
      )}
    </Card>
  )
}
