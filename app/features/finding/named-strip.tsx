import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { textOf } from '~/ui/highlighted'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { TagLink } from '~/ui/tag'
import { When } from '~/ui/when'
import type { PersonLink, SessionLink, TopicLink } from './search-view'

interface NamedStripProps {
  topics: TopicLink[]
  people: PersonLink[]
  sessions: SessionLink[]
}

/** Above the posts: topics and people of that name, and office hours to book with them. */
export function NamedStrip({ topics, people, sessions }: NamedStripProps) {
  if (topics.length + people.length + sessions.length === 0) return null
  return (
    <ul className="row named-strip" aria-label="Topics, people and office hours">
      <li className="meta" aria-hidden="true">
        See also
      </li>
      {topics.map(({ slug, name }) => (
        <li key={slug}>
          <TagLink to={`/topics/${slug}`} hash>
            {textOf(name)}
          </TagLink>
        </li>
      ))}
      {people.map(({ id, handle, name, avatar }) => (
        <li key={id}>
          <Link to={`/people/${handle}`} className="named-person">
            <Avatar name={textOf(name)} seed={id} src={picturePath(avatar)} size="small" />
            {textOf(name)}
          </Link>
        </li>
      ))}
      {sessions.map(({ handle, name, next }) => (
        <li key={handle}>
          <Link to={`/mentors/${handle}/hours`} className="named-person named-session">
            <Icon name="clock" />
            Office hour of {name}, <When from={next} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
