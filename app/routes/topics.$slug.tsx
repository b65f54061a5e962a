import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { FeedList } from '~/features/feed/feed-list'
import { PinnedList } from '~/features/feed/pinned-list'
import { topicMentors } from '~/features/mentors/topic-mentors.server'
import { findTopic } from '~/features/topics/find-topic.server'
import { TopicAside } from '~/features/topics/topic-aside'
import { TopicEmpty } from '~/features/topics/topic-empty'
import { TopicHeading } from '~/features/topics/topic-heading'
import { topicPage } from '~/features/topics/topic-page.server'
import { canApproveTopics, canReviseTopic } from '~/features/topics/topic-rules'
import { kindIn, TopicTabs } from '~/features/topics/topic-tabs'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.topic.name ?? 'Topic'} · Hindsight` },
]

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const slug = findTopic(params.slug ?? '')
  if (slug !== params.slug) throw redirect(`/topics/${slug}${new URL(request.url).search}`, 301)
  const page = topicPage(viewer, slug)
  const { id: topicId, proposedById, approved } = page.topic
  const [kind, cursor] = [kindIn(request), cursorIn(request)]
  return {
    ...{ page, kind },
    mayRevise: canReviseTopic(viewer, { proposedById, approved: Boolean(approved) }),
    mayDecide: canApproveTopics(viewer),
    mentors: topicMentors(viewer, [slug]),
    pinned: kind || cursor ? [] : feed(viewer, { of: 'pinned', topicId }).posts,
    posts: feed(viewer, { of: 'topic', topicId, kind: kind ?? undefined }, cursor),
  }
}

export default function Topic() {
  const { page, mentors, kind, posts, pinned, mayRevise, mayDecide } = useLoaderData<typeof loader>()
  return (
    <Page aside={<TopicAside page={page} mentors={mentors} />} asideLabel="About this topic">
      <TopicHeading page={page} mayRevise={mayRevise} mayDecide={mayDecide} />
      <TopicTabs slug={page.topic.slug} counts={page.counts} kind={kind} />
      <PinnedList posts={pinned} />
      <FeedList feed={posts} empty={<TopicEmpty page={page} kind={kind} />} />
    </Page>
  )
}
