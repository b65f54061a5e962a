import { KIND_NAMES, type Kind } from '~/features/posts/post-kinds'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, PageHeading } from '~/ui/page'
import { FeedList } from './feed-list'
import type { Feed } from './post-row'

const WORDS: Record<Kind, { write: string; nothing: string; invite: string }> = {
  question: {
    write: 'Ask a question',
    nothing: 'Nobody has asked anything yet',
    invite: 'If you wonder about something, others do too.',
  },
  lesson: {
    write: 'Share a lesson',
    nothing: 'No lesson has been written down yet',
    invite: 'What went wrong, or surprisingly well? A few sentences are enough to begin.',
  },
  experiment: {
    write: 'Write up an experiment',
    nothing: 'No experiment has been written up yet',
    invite: 'Write down what you expect before you try it. A stopped one is worth as much as an adopted one.',
  },
}

/** All posts of one kind. */
export function KindPage({ kind, feed }: { kind: Kind; feed: Feed }) {
  const { write, nothing, invite } = WORDS[kind]
  const button = <ButtonLink to={`/posts/new?kind=${kind}`}>{write}</ButtonLink>
  return (
    <Page>
      <PageHeading title={KIND_NAMES[kind].many}>{button}</PageHeading>
      <FeedList
        feed={feed}
        empty={
          <EmptyState title={nothing} icon="pencil">
            <p>{invite}</p>
            {button}
          </EmptyState>
        }
      />
    </Page>
  )
}
