import { KindBadge } from '~/features/posts/post-badges'
import { KIND_NAMES, KINDS, postPath } from '~/features/posts/post-kinds'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import type { SimilarPost } from './similar-view'
import type { Similar } from './use-similar'

const CARD_ID = 'similar'

/**
 * Beside the form: posts like it, by kind. Danger: everything here leaves by a whole page load, so that the browser's
 * way back brings what was typed.
 */
export function SimilarCard({ similar: { posts } }: { similar: Similar }) {
  if (!posts?.length) return null
  const kinds = KINDS.filter((kind) => posts.some((post) => post.kind === kind))
  return (
    <div id={CARD_ID} className="similar" tabIndex={-1}>
      <Card title="Already written?">
        {kinds.map((kind) => (
          <section key={kind} className="similar-kind" aria-label={KIND_NAMES[kind].many}>
            <KindBadge kind={kind} />
            <ul>
              {posts
                .filter((post) => post.kind === kind)
                .map((post) => (
                  <SimilarItem key={post.id} post={post} />
                ))}
            </ul>
          </section>
        ))}
      </Card>
    </div>
  )
}

function SimilarItem({ post }: { post: SimilarPost }) {
  return (
    <li className="similar-item">
      <a href={postPath(post)}>{post.title}</a>
      {post.says && (
        <p className="meta">
          {post.from === 'accepted-answer' && <b>Accepted answer: </b>}
          {post.says}
        </p>
      )}
      <form method="post" action={`/posts/${post.id}/answered`}>
        <Button size="small" aria-label={`This answers me: ${post.title}`}>
          This answers me
        </Button>
      </form>
    </li>
  )
}

/**
 * Above the fields, in a line that is always there: how many posts there are like this one, and the way to them. Said
 * when it changes, without taking the focus from the field.
 */
export function SimilarLine({ similar: { posts } }: { similar: Similar }) {
  return (
    <p className="similar-line meta" role="status">
      {posts && posts.length > 0 && (
        <>
          {posts.length === 1 ? 'There is ' : 'There are '}
          <a href={`#${CARD_ID}`} className="link">
            {counted(posts.length, 'post')} like this
          </a>
          .
        </>
      )}
      {posts?.length === 0 && 'Nothing like this is written yet.'}
    </p>
  )
}

/** For browsers without a script: shows the same once it is pressed, and keeps everything that was typed. */
export function LookFirst() {
  return (
    <noscript>
      <Button name="look" value="similar" formNoValidate>
        Look for similar posts first
      </Button>
    </noscript>
  )
}
