import { PostRowItem } from '~/features/feed/post-row-item'
import { type NotedSearch, useOpenedLinks } from '~/features/search-log/use-opened-links'
import { Card } from '~/ui/card'
import { Highlighted } from '~/ui/highlighted'
import type { FoundPost } from './search-view'
import { WhyFound } from './why-found'

type FoundListProps = {
  posts: FoundPost[]
  /** The search as it was noted, and how many results stand on the pages before. */
  search?: NotedSearch | null
  offset?: number
}

/** What was found, with the words that found it marked. */
export function FoundList({ posts, search = null, offset = 0 }: FoundListProps) {
  const linkTo = useOpenedLinks(search)
  return (
    <Card padded={false}>
      {posts.map((post, index) => (
        <PostRowItem
          key={post.id}
          post={post}
          link={linkTo(post, offset + index + 1)}
          title={<Highlighted segments={post.markedTitle} />}
          why={<WhyFound post={post} />}
          passage={post.passage.length > 0 && <Highlighted segments={post.passage} />}
        />
      ))}
    </Card>
  )
}
