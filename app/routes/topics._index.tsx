import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { topicDirectory } from '~/features/topics/topic-directory.server'
import { TopicList } from '~/features/topics/topic-list'
import { TopicProposals } from '~/features/topics/topic-proposals'
import { canApproveTopics } from '~/features/topics/topic-rules'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBox } from '~/ui/filter-box'
import { NextLink } from '~/ui/next-link'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Topics · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { searchParams } = new URL(request.url)
  const q = searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const after = searchParams.get('after')
  return { q, after, mayDecide: canApproveTopics(viewer), ...topicDirectory(viewer, { q, after }) }
}

export default function Topics() {
  const { q, after, mayDecide, topics, next, proposals } = useLoaderData<typeof loader>()
  const filter = q ? `q=${encodeURIComponent(q)}&` : ''
  return (
    <Page>
      <PageHeading title="Topics" note="Follow one, and what is posted there comes to your home page.">
        <ButtonLink to="/topics/new">{mayDecide ? 'New topic' : 'Propose a topic'}</ButtonLink>
      </PageHeading>
      <FilterBox
        action="/topics"
        label="Filter topics"
        placeholder="A name or another word for it"
        value={q}
      />
      <TopicProposals proposals={proposals} mayDecide={mayDecide} />
      {topics.length > 0 ? (
        <TopicList topics={topics} />
      ) : (
        <EmptyState title={q ? `No topic holds “${q}”` : 'There are no topics yet'} icon="hash">
          <p>
            {q ? 'Try another word, or propose it as a topic.' : 'A topic gathers what belongs together.'}
          </p>
          <ButtonLink to="/topics/new">{mayDecide ? 'New topic' : 'Propose a topic'}</ButtonLink>
        </EmptyState>
      )}
      <NextLink
        next={next && `/topics?${filter}after=${encodeURIComponent(next)}`}
        first={after && `/topics?${filter}`}
      />
    </Page>
  )
}
