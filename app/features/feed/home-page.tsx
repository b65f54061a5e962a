import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { Tabs } from '~/ui/tabs'
import { FeedList } from './feed-list'
import type { Feed } from './post-row'

type HomeTab = 'latest' | 'unanswered' | 'following'

const TABS: { tab: HomeTab; to: string; label: string; heading: string }[] = [
  { tab: 'latest', to: '/', label: 'Latest', heading: 'The latest posts' },
  { tab: 'unanswered', to: '/unanswered', label: 'Unanswered', heading: 'Questions that wait for an answer' },
  {
    tab: 'following',
    to: '/following',
    label: 'Following',
    heading: 'From the topics, people and spaces you follow',
  },
]

/** One of the lists that the site opens on. */
export function HomePage({ tab, feed }: { tab: HomeTab; feed: Feed }) {
  return (
    <Page>
      <h1 className="visually-hidden">{TABS.find((it) => it.tab === tab)?.heading}</h1>
      <Tabs
        label="Lists of posts"
        items={TABS.map(({ to, label, ...it }) => ({ to, label, current: it.tab === tab }))}
      />
      {tab === 'following' && feed.posts.length > 0 && (
        <p className="meta">
          <Link className="link" to="/following/all">
            See and change what you follow
          </Link>
        </p>
      )}
      <FeedList feed={feed} empty={<Nothing tab={tab} />} />
    </Page>
  )
}

function Nothing({ tab }: { tab: HomeTab }) {
  if (tab === 'unanswered') {
    return (
      <EmptyState title="Every question has an answer" icon="check">
        <p>Come back later, or ask one yourself.</p>
        <ButtonLink to="/posts/new?kind=question">Ask a question</ButtonLink>
      </EmptyState>
    )
  }
  if (tab === 'following') {
    return (
      <EmptyState title="Nothing to show yet" icon="hash">
        <p>Follow a few topics, people or spaces, and what they bring stands here.</p>
        <div className="row">
          <ButtonLink to="/topics">Find topics</ButtonLink>
          <ButtonLink to="/people">Find people</ButtonLink>
          <ButtonLink to="/following/all" variant="quiet">
            What you follow
          </ButtonLink>
        </div>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nobody has written anything yet" icon="pencil">
      <p>Start with something you learned last week, or a question that has been on your mind.</p>
      <ButtonLink to="/posts/new" variant="primary">
        Write the first post
      </ButtonLink>
    </EmptyState>
  )
}
