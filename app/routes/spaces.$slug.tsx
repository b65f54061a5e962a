import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { FeedList } from '~/features/feed/feed-list'
import { PinnedList } from '~/features/feed/pinned-list'
import { FollowButton } from '~/features/follows/follow-button'
import { LevelMenu } from '~/features/follows/level-menu'
import { spaceLevel } from '~/features/follows/space-level.server'
import { keepsOrderIn } from '~/features/moderation/moderation-rules'
import { waitingIn } from '~/features/moderation/queue-sources.server'
import { findSpace } from '~/features/spaces/find-space.server'
import { SpaceAside } from '~/features/spaces/space-aside'
import { SpaceBadge } from '~/features/spaces/space-badge'
import { spaceMembers } from '~/features/spaces/space-members.server'
import { canManageSpaces, canReadSpace } from '~/features/spaces/space-rules'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, PageHeading } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.space.name ?? 'Space'} · Hindsight` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const space = await findSpace(viewer, params.slug ?? '')
  // An administrator who is not in a private space looks after it and does not read it.
  if (!canReadSpace(viewer, space)) throw redirect(`/spaces/${space.slug}/members`)
  const cursor = cursorIn(request)
  return {
    space,
    pinned: cursor ? [] : feed(viewer, { of: 'pinned', spaceId: space.id }).posts,
    waits: keepsOrderIn(viewer, space.id) ? (waitingIn(viewer, [space.id]).get(space.id) ?? 0) : null,
    level: spaceLevel(viewer, space.id),
    seats: spaceMembers(space.id, null, 12),
    mayManage: canManageSpaces(viewer),
    posts: feed(viewer, { of: 'space', spaceId: space.id }, cursor),
  }
}

export default function Space() {
  const { space, level, seats, mayManage, posts, pinned, waits } = useLoaderData<typeof loader>()
  const follow = `/spaces/${space.slug}/follow`
  const write = `/posts/new?space=${space.slug}`
  return (
    <Page aside={<SpaceAside space={space} seats={seats} />} asideLabel="About this space">
      <PageHeading title={space.name} note={<SpaceBadge visibility={space.visibility} />}>
        <FollowButton action={follow} following={level !== null} name={space.name} short />
        {level && <LevelMenu action={follow} followed="space" level={level} name={space.name} />}
        {waits !== null && (
          <ButtonLink to={`/spaces/${space.slug}/moderation`} variant="quiet">
            {waits > 0 ? `Moderate (${waits})` : 'Moderate'}
          </ButtonLink>
        )}
        {mayManage && (
          <ButtonLink to={`/spaces/${space.slug}/edit`} variant="quiet">
            Edit
          </ButtonLink>
        )}
        <ButtonLink to={write} variant="primary">
          Write here
        </ButtonLink>
      </PageHeading>
      {space.description && <p className="space-description">{space.description}</p>}
      <PinnedList posts={pinned} />
      <FeedList
        feed={posts}
        empty={
          <EmptyState title="Nothing has been written here yet" icon="pencil">
            <p>Ask a question, or write down something that others in this space should know.</p>
            <ButtonLink to={write}>Write the first post</ButtonLink>
          </EmptyState>
        }
      />
    </Page>
  )
}
