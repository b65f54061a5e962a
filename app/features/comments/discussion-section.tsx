import type { DiscussedPost } from '~/features/answers/discussed-post'
import { LOCKED_NOTE } from '~/features/moderation/moderation-words'
import { Card } from '~/ui/card'
import { commentPath } from './comment-path'
import { Comments } from './comments'
import type { CommentsView } from './comments-view'

/** The comments on a post itself. */
export function DiscussionSection({ post, comments }: { post: DiscussedPost; comments: CommentsView }) {
  const isEmpty = comments.onPost.length === 0
  return (
    <section id="comments" className="discussion" aria-labelledby="comments-heading">
      <h2 id="comments-heading">
        {post.kind === 'question' ? 'Comments on the question' : 'Discussion'}
        {post.commentCount > 0 && <span className="meta"> {post.commentCount}</span>}
      </h2>
      {isEmpty && post.kind !== 'question' && (
        <p className="meta">
          Nothing said yet. Did you see the same, or something else? A sentence helps the next reader.
        </p>
      )}
      {post.locked && post.kind !== 'question' && <p className="meta">{LOCKED_NOTE}</p>}
      {(!isEmpty || comments.mayComment) && (
        <Card>
          <Comments
            comments={comments.onPost}
            action={`/posts/${post.id}/comments`}
            submissionKey={comments.submissionKeys.onPost}
            mayComment={comments.mayComment}
            anonymous={comments.anonymous}
            permalink={(id) => commentPath({ id, answerId: null, post })}
          />
        </Card>
      )}
    </section>
  )
}
