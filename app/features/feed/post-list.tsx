import type { ReactNode } from 'react'
import { Card } from '~/ui/card'
import type { PostRow } from './post-row'
import { PostRowItem } from './post-row-item'

/** Posts below one another; `empty` stands there when there are none. */
export function PostList({ posts, empty }: { posts: PostRow[]; empty: ReactNode }) {
  if (posts.length === 0) return <>{empty}</>
  return (
    <Card padded={false}>
      {posts.map((post) => (
        <PostRowItem key={post.id} post={post} />
      ))}
    </Card>
  )
}
