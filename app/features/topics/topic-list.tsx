import { FollowButton } from '~/features/follows/follow-button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import type { TopicLine } from './topic-directory.server'

/** Topics with what belongs there, each indented below its parent. */
export function TopicList({ topics }: { topics: TopicLine[] }) {
  return (
    <Card padded={false}>
      {topics.map((topic) => (
        <CardItem key={topic.id} className={`topic-line depth-${topic.depth}`}>
          <div className="topic-line-text">
            <h2 className="topic-line-name">
              <Link to={`/topics/${topic.slug}`}>{topic.name}</Link>
            </h2>
            <p>{topic.description}</p>
            <p className="meta">
              #{topic.slug} · {counted(topic.posts, 'post')} · {counted(topic.followers, 'follower')}
              {topic.depth === 0 && topic.parentName && ` · in ${topic.parentName}`}
            </p>
          </div>
          <FollowButton
            action={`/topics/${topic.slug}/follow`}
            name={`#${topic.slug}`}
            following={topic.following}
            size="small"
            short
          />
        </CardItem>
      ))}
    </Card>
  )
}
