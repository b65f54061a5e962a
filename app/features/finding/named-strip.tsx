import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { textOf } from '~/ui/highlighted'
import { Link } from '~/ui/link'
import { TagLink } from '~/ui/tag'
import type { PersonLink, TopicLink } from './search-view'

/** Above the posts: topics and people of that name. */
export function NamedStrip({ topics, people }: { topics: TopicLink[]; people: PersonLink[] }) {
  if (topics.length + people.length === 0) return null
  return (
    <ul className="row named-strip" aria-label="Topics and people">
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
    </ul>
  )
}
