import { PostRowItem } from '~/features/feed/post-row-item'
import { Card } from '~/ui/card'
import { Highlighted } from '~/ui/highlighted'
import type { FoundPost } from './search-view'
import { WhyFound } from './why-found'

/** What was found, with the words that found it marked. */
export function FoundList({ posts }: { posts: FoundPost[] }) {
  return (
    <Card padded={false}>
      {posts.map((post) => (
        <PostRowItem
          key={post.id}
          post={post}
          title={<Highlighted segments={post.markedTitle} />}
          why={<WhyFound post={post} />}
          passage={post.passage.length > 0 && <Highlighted segments={post.passage} />}
        />
      ))}
    </Card>
  )
}
