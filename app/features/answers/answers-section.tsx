import { Link } from '@remix-run/react'
import type { CommentsView } from '~/features/comments/comments-view'
import { LOCKED_NOTE } from '~/features/moderation/moderation-words'
import { postPath } from '~/features/posts/post-kinds'
import type { Totals } from '~/features/uses/uses-view'
import type { Standing } from '~/features/votes/standing'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Answer } from './answer'
import { AnswerBox } from './answer-box'
import type { AnswersView, AnswerView } from './answers-view'
import type { DiscussedPost } from './discussed-post'
import { useSteadyOrder } from './steady-order'

type AnswersSectionProps = {
  post: DiscussedPost
  answers: AnswersView
  comments: CommentsView
  standing: Standing
  /** What came of the uses, by answer. */
  uses: Record<string, Totals>
}

const MORE = 30

/** Everything under a question: its answers, the way to more of them, and a place to write one. */
export function AnswersSection({ post, answers: view, comments, standing, uses }: AnswersSectionProps) {
  const { answers, hidden, mayAnswer } = view
  const last = answers.at(-1)
  return (
    <section id="answers" className="answers" aria-labelledby="answers-heading">
      <h2 id="answers-heading">{post.answerCount > 0 ? counted(post.answerCount, 'answer') : 'Answers'}</h2>
      {answers.length === 0 ? (
        <EmptyState title="No answers yet" icon="message">
          <p>
            {mayAnswer
              ? 'Do you know part of it? A partial answer, or where you would look, is a good start.'
              : 'Nobody has answered this question.'}
          </p>
        </EmptyState>
      ) : (
        <AnswerList
          key={post.id}
          post={post}
          answers={answers}
          comments={comments}
          standing={standing}
          uses={uses}
        />
      )}
      {hidden > 0 && last && (
        <Link
          className="button block"
          to={`${postPath(post)}?answers=${answers.length + MORE}#answer-${last.id}`}
          preventScrollReset
        >
          Show {counted(Math.min(hidden, MORE), 'more answer')}
        </Link>
      )}
      {post.locked && <p className="meta">{LOCKED_NOTE}</p>}
      {mayAnswer && (
        <section className="answers-new" aria-labelledby="answers-new-heading">
          <h2 id="answers-new-heading">Can you answer this?</h2>
          <AnswerBox
            postId={post.id}
            form={view.form}
            anonymous={post.anonymous}
            follow={standing.follows ? null : standing.followAnswered}
          />
        </section>
      )}
    </section>
  )
}

type AnswerListProps = Omit<AnswersSectionProps, 'answers'> & { answers: AnswerView[] }

function AnswerList({ post, answers, comments, standing, uses }: AnswerListProps) {
  return (
    <Card padded={false}>
      {useSteadyOrder(answers).map((answer) => (
        <Answer
          key={answer.id}
          post={post}
          answer={answer}
          vote={standing.answerVotes[answer.id] ?? 0}
          comments={comments}
          uses={uses[answer.id]}
        />
      ))}
    </Card>
  )
}
