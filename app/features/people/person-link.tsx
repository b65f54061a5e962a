import type { ReactNode } from 'react'
import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { Link } from '~/ui/link'

interface PersonLinkProps {
  person: { id: string; handle: string; name: string; avatar: string | null }
  /** A few quiet words below the name. */
  note?: ReactNode
}

/** A face and a name that lead to the person's page. */
export function PersonLink({ person, note }: PersonLinkProps) {
  return (
    <span className="person-link-line">
      <Avatar name={person.name} seed={person.id} src={picturePath(person.avatar)} />
      <span className="person-link-text">
        <Link to={`/people/${person.handle}`} className="person-link-name">
          {person.name}
        </Link>
        {note && <span className="meta">{note}</span>}
      </span>
    </span>
  )
}
