import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import type { Knower } from './search-view'

/** Beside the results: whom one could ask about it. */
export function PeopleWhoKnow({ people }: { people: Knower[] }) {
  if (people.length === 0) return null
  return (
    <Card title="People who know">
      <ul className="stack tight">
        {people.map((person) => (
          <li key={person.id} className="row knower">
            <Avatar name={person.name} seed={person.id} src={picturePath(person.avatar)} />
            <span>
              <Link to={`/people/${person.handle}`}>{person.name}</Link>
              <br />
              <span className="meta">
                {deeds(person)} here
                {person.room !== null && ` · ${person.room > 0 ? 'mentor with room' : 'mentor'}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function deeds({ answers, lessons }: Knower): string {
  const parts = [answers > 0 && counted(answers, 'answer'), lessons > 0 && counted(lessons, 'lesson')]
  return parts.filter(Boolean).join(', ')
}
