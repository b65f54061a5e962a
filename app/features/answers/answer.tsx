import { commentPath } from '~/features/comments/comment-path'
import { Comments } from '~/features/comments/comments'
import type { CommentsView } from '~/features/comments/comments-view'
import { OrderLinks } from '~/features/moderation/order-links'
import { UseButton, UsesLine } from '~/features/uses/uses-section'
import type { Totals } from '~/features/uses/uses-view'
import { VoteButtons } from '~/features/votes/vote-buttons'
import { Badge } from '~/ui/badge'
import { classes } from '~/ui/classes'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { Prose } from '~/ui/prose'
import { AcceptButton } from './accept-button'
import { answerPath } from './answer-path'
import type { AnswerView } from './answers-view'
import { Byline } from './byline'
import { DeleteForm, DeletionNote, RestoreForm } from './deletion-form'
import type { DiscussedPost } from './discussed-post'

type AnswerProps = {
  post: DiscussedPost
  answer: AnswerView
  /** The viewer's own vote on it. */
  vote: number
  comments: CommentsView
  /** What came of its uses; nothing where nobody used it. */
  uses: Totals | undefined
}

/** One answer, its votes and comments, and what its reader may do with it. */
export function Answer({ post, answer, vote, comments, uses }: AnswerProps) {
  const { id, author, accepted, deletion, may } = answer
  return (
    <article
      id={`answer-${id}`}
      className={classes('answer', accepted && 'accepted', deletion !== null && 'deleted')}
    >
      <div className="answer-head row">
        <Byline
          author={author}
          permalink={answerPath(post, id)}
          createdAt={answer.createdAt}
          editedAt={answer.editedAt}
          history={`/answers/${id}/history`}
        />
        {accepted && (
          <Badge tone="good" icon="check">
            Accepted answer
          </Badge>
        )}
      </div>
      {deletion && <DeletionNote what="answer" at={`/answers/${id}`} aside={deletion} />}
      <Prose html={answer.bodyHtml} />
      <div className="answer-actions row">
        <VoteButtons
          action={`/answers/${id}/vote`}
          score={answer.score}
          vote={vote}
          mayVote={may.vote}
          mayVoteDown
        />
        {may.use && <UseButton to={`/answers/${id}/uses`} small />}
        {may.accept && <AcceptButton postId={post.id} answerId={id} accepted={accepted} />}
        {may.revise && (
          <Link className="button quiet small" to={`/answers/${id}/edit`}>
            Edit
          </Link>
        )}
        {may.suggest && (
          <Link className="button quiet small" to={`/answers/${id}/suggestion`}>
            Suggest an edit
          </Link>
        )}
        {answer.suggested > 0 && (
          <Link className="button small" to={`/answers/${id}/suggestions`}>
            {counted(answer.suggested, 'suggested edit', 'suggested edits')}
          </Link>
        )}
        {may.split && (
          <Link className="button quiet small" to={`/answers/${id}/split`}>
            Split out
          </Link>
        )}
        {may.remove && <DeleteForm what="answer" at={`/answers/${id}`} id={id} byAnother={may.flag} />}
        {may.restore && <RestoreForm what="answer" at={`/answers/${id}`} />}
        <OrderLinks at={`/answers/${id}`} may={may} />
        <UsesLine to={`/answers/${id}/uses`} totals={uses} />
      </div>
      {!deletion && (
        <Comments
          comments={comments.onAnswers[id] ?? []}
          action={`/answers/${id}/comments`}
          submissionKey={comments.submissionKeys.onAnswers[id] ?? ''}
          mayComment={comments.mayComment}
          anonymous={comments.anonymous}
          permalink={(commentId) => commentPath({ id: commentId, answerId: id, post })}
        />
      )}
    </article>
  )
}
