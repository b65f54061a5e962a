import type { Kind } from '~/features/posts/post-kinds'
import { KIND_NAMES } from '~/features/posts/post-kinds'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import type { TopicPage } from './topic-page.server'

const INVITATIONS: Record<Kind, string> = {
  question: 'Ask the first question',
  lesson: 'Write the first lesson',
  experiment: 'Describe the first experiment',
}

/** What stands in a topic where there are no posts. */
export function TopicEmpty({ page: { topic }, kind }: { page: TopicPage; kind: Kind | null }) {
  const what = kind ? KIND_NAMES[kind].many.toLowerCase() : 'posts'
  return (
    <EmptyState title={`No ${what} about ${topic.name} yet`} icon="hash">
      <p>
        {topic.approved
          ? 'Follow the topic to hear of the first one, or write it yourself.'
          : 'Posts can use this topic once a moderator has approved it.'}
      </p>
      <ButtonLink to={`/posts/new?kind=${kind ?? 'question'}&topics=${topic.slug}`}>
        {INVITATIONS[kind ?? 'question']}
      </ButtonLink>
    </EmptyState>
  )
}
