import { PersonLink } from '~/features/people/person-link'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import type { TopicMentor } from './topic-mentors.server'

interface TopicMentorsProps {
  mentors: TopicMentor[]
  /** The topic whose directory shows all of them. */
  topic: string
}

/** Beside a topic or what was found about it: who offers to help. */
export function TopicMentors({ mentors, topic }: TopicMentorsProps) {
  if (mentors.length === 0) return null
  return (
    <Card title="Mentors">
      <ul className="stack tight">
        {mentors.map((mentor) => (
          <li key={mentor.id}>
            <PersonLink
              person={mentor}
              note={mentor.room > 0 ? `Room for ${counted(mentor.room, 'mentee')}` : 'No room at the moment'}
            />
          </li>
        ))}
      </ul>
      <p className="topic-mentors-more">
        <Link className="link" to={`/mentors?topic=${topic}`}>
          All mentors of #{topic}
        </Link>
      </p>
    </Card>
  )
}
