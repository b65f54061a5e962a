import { FollowButton } from '~/features/follows/follow-button'
import { LevelMenu } from '~/features/follows/level-menu'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { counted } from '~/ui/count'
import { PageHeading } from '~/ui/page'
import { TopicDecision } from './topic-decision'
import type { TopicPage } from './topic-page.server'

interface TopicHeadingProps {
  page: TopicPage
  mayRevise: boolean
  mayDecide: boolean
}

/** What a topic is, and what one can do with it. */
export function TopicHeading({ page: { topic }, mayRevise, mayDecide }: TopicHeadingProps) {
  return (
    <header className="topic-heading">
      <PageHeading title={topic.name} note={`#${topic.slug} · ${counted(topic.followers, 'follower')}`}>
        {mayRevise && (
          <ButtonLink to={`/topics/${topic.slug}/edit`} variant="quiet">
            Edit
          </ButtonLink>
        )}
        <FollowButton
          action={`/topics/${topic.slug}/follow`}
          name={`#${topic.slug}`}
          following={topic.level !== null}
        />
        {topic.level && (
          <LevelMenu
            action={`/topics/${topic.slug}/follow`}
            name={`#${topic.slug}`}
            followed="topic"
            level={topic.level}
          />
        )}
        <ButtonLink to={`/posts/new?kind=question&topics=${topic.slug}`} variant="primary">
          Ask in this topic
        </ButtonLink>
      </PageHeading>
      {!topic.approved && (
        <p className="row">
          <Badge tone="warn">Proposed by {topic.proposer ?? 'somebody'}</Badge>
          <span className="meta">A moderator decides whether it becomes a topic.</span>
        </p>
      )}
      {!topic.approved && mayDecide && <TopicDecision slug={topic.slug} name={topic.name} />}
      <p className="topic-description">{topic.description}</p>
    </header>
  )
}
