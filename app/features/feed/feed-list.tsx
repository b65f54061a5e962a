import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { MoreLink } from '~/ui/more-link'
import { PostList } from './post-list'
import type { Feed } from './post-row'

/** A page of a list of posts with the way on to older ones, whatever page of the site it stands on. */
export function FeedList({ feed, empty }: { feed: Feed; empty: ReactNode }) {
  const { pathname, search } = useLocation()
  const address = (after: string | null) => {
    const query = new URLSearchParams(search)
    query.delete('after')
    if (after) query.set('after', after)
    return query.size > 0 ? `${pathname}?${query}` : pathname
  }
  return (
    <>
      <PostList posts={feed.posts} empty={empty} />
      <MoreLink
        older={feed.older && address(feed.older)}
        newest={new URLSearchParams(search).has('after') ? address(null) : null}
      />
    </>
  )
}
