import { useRef } from 'react'
import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import { counted } from '~/ui/count'
import { Comment } from './comment'
import { CommentBox } from './comment-box'
import type { CommentView } from './comments-view'

const COMMENTS_SHOWN = 5

type CommentsProps = {
  comments: CommentView[]
  /** Where a new one is sent. */
  action: string
  submissionKey: string
  mayComment: boolean
  anonymous: AnonymousOffer
  /** The address of one comment. */
  permalink: (commentId: string) => string
}

/** The comments on a post or an answer: the first five, the rest behind a fold, and a fold to add one. */
export function Comments({
  comments,
  action,
  submissionKey,
  mayComment,
  anonymous,
  permalink,
}: CommentsProps) {
  const rest = useRef<HTMLDetailsElement>(null)
  const box = useRef<HTMLDetailsElement>(null)
  const first = comments.slice(0, COMMENTS_SHOWN)
  const others = comments.slice(COMMENTS_SHOWN)

  function afterAdding() {
    // The new comment is the last one, and somebody who just wrote it wants to see it.
    if (rest.current) rest.current.open = true
    box.current?.querySelector('summary')?.focus()
  }

  return (
    <div className="comments">
      {first.map((comment) => (
        <Comment key={comment.id} comment={comment} permalink={permalink(comment.id)} />
      ))}
      {others.length > 0 && (
        // A link to a comment inside makes the browser open the fold before React has seen it.
        <details className="comments-rest" ref={rest} suppressHydrationWarning>
          <summary className="button quiet small">Show {counted(others.length, 'more comment')}</summary>
          {others.map((comment) => (
            <Comment key={comment.id} comment={comment} permalink={permalink(comment.id)} />
          ))}
        </details>
      )}
      {mayComment && (
        <details className="comments-add" ref={box}>
          <summary className="button quiet small">Add a comment</summary>
          <CommentBox
            action={action}
            submissionKey={submissionKey}
            anonymous={anonymous}
            onAdded={afterAdding}
          />
        </details>
      )}
    </div>
  )
}
