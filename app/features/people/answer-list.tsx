import { answerPath } from '~/features/answers/answer-path'
import { Badge } from '~/ui/badge'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import type { AnswerLine } from './person-answers.server'

/** Somebody's answers, each below the question it is for. */
export function AnswerList({ answers }: { answers: AnswerLine[] }) {
  return (
    <Card padded={false}>
      {answers.map((answer) => (
        <CardItem key={answer.id} className="answer-line">
          <h2 className="answer-line-title">
            <Link to={answerPath({ id: answer.postId, slug: answer.postSlug }, answer.id)}>
              {answer.title}
            </Link>
          </h2>
          <p>{answer.excerpt}</p>
          <div className="row meta">
            {answer.accepted ? (
              <Badge tone="good" icon="check">
                Accepted
              </Badge>
            ) : null}
            <RelativeTime at={new Date(answer.createdAt)} />
            <span className="push">{counted(answer.score, 'vote')}</span>
          </div>
        </CardItem>
      ))}
    </Card>
  )
}
