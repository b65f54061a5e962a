import { dayWords } from '~/features/posts/day-words'
import { Banner } from '~/ui/banner'
import { Card } from '~/ui/card'
import { Link } from '~/ui/link'
import { BothSides } from './both-sides'
import type { ContestView } from './contest-view'

interface LimitsProps {
  postId: string
  contest: ContestView
  /** Whether the viewer is one of those who answer both sides. */
  mayAnswer: boolean
}

/** Above a lesson: where its owner says it holds, and both sides while it is contested. */
export function Limits({ postId, contest: { open, replies }, mayAnswer }: LimitsProps) {
  const boundaries = replies.filter(({ kind }) => kind === 'boundary')
  return (
    <>
      {open && (
        <Banner tone="warn">
          <div className="stack tight">
            <p>
              <b>Contested.</b> It held for some and not for others; read both before you use it.{' '}
              <Link to={`/posts/${postId}/contest`} className="link">
                {mayAnswer ? 'Answer both sides' : 'Both sides in full'}
              </Link>
            </p>
            <BothSides held={open.held} notHeld={open.notHeld} />
          </div>
        </Banner>
      )}
      {boundaries.length > 0 && (
        <Card className="limits" tone="warn">
          <p className="key-sentence-label">Where it holds</p>
          <ul>
            {boundaries.map(({ text, at, name }) => (
              <li key={at}>
                {text} <span className="meta">{`${name}, ${dayWords(at)}`}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
