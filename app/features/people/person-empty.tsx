import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'

interface PersonEmptyProps {
  name: string
  isViewer: boolean
  tab: 'posts' | 'answers'
}

/** What stands on somebody's page where there is nothing to read yet. */
export function PersonEmpty({ name, isViewer, tab }: PersonEmptyProps) {
  if (!isViewer) {
    return (
      <EmptyState
        title={
          tab === 'posts' ? `Nothing of ${name} to read here yet` : `No answers of ${name} to read here yet`
        }
        icon="user"
      >
        <p>Follow them, and what they write comes to your home page.</p>
      </EmptyState>
    )
  }
  return tab === 'posts' ? (
    <EmptyState title="You have not written a post yet" icon="pencil">
      <p>What surprised you last week? A few sentences are enough.</p>
      <ButtonLink to="/posts/new?kind=lesson">Share a lesson</ButtonLink>
    </EmptyState>
  ) : (
    <EmptyState title="You have not answered a question yet" icon="message">
      <p>Somebody may be waiting for what you know.</p>
      <ButtonLink to="/unanswered">See unanswered questions</ButtonLink>
    </EmptyState>
  )
}
