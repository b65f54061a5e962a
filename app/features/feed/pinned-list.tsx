import { PostList } from './post-list'
import type { PostRow } from './post-row'

/** What moderators put before everything else; nothing where there is none. */
export function PinnedList({ posts }: { posts: PostRow[] }) {
  if (posts.length === 0) return null
  return (
    <section className="pinned-posts" aria-labelledby="pinned-heading">
      <h2 id="pinned-heading" className="small-heading">
        Pinned
      </h2>
      <PostList posts={posts} empty={null} />
    </section>
  )
}
