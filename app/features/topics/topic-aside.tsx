import { feedSettingsPath } from '~/features/atom-feeds/feed-subject'
import { TopicMentors } from '~/features/mentors/topic-mentors'
import type { TopicMentor } from '~/features/mentors/topic-mentors.server'
import { PersonLink } from '~/features/people/person-link'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { Tag, TagLink } from '~/ui/tag'
import type { TopicPage } from './topic-page.server'

/** Beside a topic's posts: who knows about it, and what it is near to. */
export function TopicAside({ page, mentors }: { page: TopicPage; mentors: TopicMentor[] }) {
  const { topic, children, synonyms, experts } = page
  return (
    <>
      {experts.length > 0 && (
        <Card title="People who answer here">
          <ul className="stack tight">
            {experts.map((expert) => (
              <li key={expert.id}>
                <PersonLink person={expert} note={counted(expert.accepted, 'accepted answer')} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <TopicMentors mentors={mentors} topic={topic.slug} />
      {(topic.parentSlug || children.length > 0) && (
        <Card title="Near this topic">
          {topic.parentSlug && (
            <p>
              Part of <TagLink to={`/topics/${topic.parentSlug}`}>{topic.parentName}</TagLink>
            </p>
          )}
          {children.length > 0 && (
            <p className="row">
              {children.map((child) => (
                <TagLink key={child.slug} to={`/topics/${child.slug}`}>
                  {child.name}
                </TagLink>
              ))}
            </p>
          )}
        </Card>
      )}
      {synonyms.length > 0 && (
        <Card title="Also called">
          <p className="row">
            {synonyms.map((synonym) => (
              <Tag key={synonym}>{synonym}</Tag>
            ))}
          </p>
        </Card>
      )}
      <p className="meta">
        <Link to={feedSettingsPath({ subject: 'topic', name: topic.slug })} className="link">
          Feed
        </Link>{' '}
        of this topic for your feed reader
      </p>
    </>
  )
}
