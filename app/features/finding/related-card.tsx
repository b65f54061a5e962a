import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { Card } from '~/ui/card'
import { Highlighted } from '~/ui/highlighted'
import { Link } from '~/ui/link'
import type { PostLink } from './search-view'

/** Beside a post: others like it. */
export function RelatedCard({ posts }: { posts: PostLink[] }) {
  if (posts.length === 0) return null
  return (
    <Card title="Related">
      <ul className="stack tight">
        {posts.map((post) => (
          <li key={post.id}>
            <KindBadge kind={post.kind} />{' '}
            <Link to={postPath(post)}>
              <Highlighted segments={post.title} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
