import { dayWords } from '~/features/posts/day-words'
import { postPath } from '~/features/posts/post-kinds'
import { Banner } from '~/ui/banner'
import { Card } from '~/ui/card'
import { timesWords } from '~/ui/count'
import type { DuplicatesView } from './duplicate-view'

// Drawn by the server alone (drawn-duplicates.server.tsx): plain links, and nothing that needs a script.

type Props = { postId: string; duplicates: DuplicatesView }

/** Above a question that was closed: where it goes on. */
export function ClosedBanner({ postId, duplicates: { closed, mayClose, mayMerge } }: Props) {
  if (!closed) return null
  const { original, name, at, merged } = closed
  return (
    <Banner tone="warn">
      <div className="stack tight">
        <p>
          <b>{merged ? 'Merged.' : 'Asked before.'}</b>{' '}
          {original ? (
            <>
              It goes on at <a href={postPath(original)}>{original.title}</a>
            </>
          ) : (
            'The question where it went on is not to be read here any more.'
          )}
        </p>
        <p className="meta">
          {merged
            ? `Its answers and comments are there since ${dayWords(at)}. This is how it was asked here.`
            : `Closed by ${name}, ${dayWords(at)}. What was answered here stays; new answers belong there. `}
          {mayClose && <a href={`/posts/${postId}/duplicate`}>Open it again</a>}
          {mayMerge && (
            <>
              {' '}
              <a href={`/posts/${postId}/merge`}>Merge them</a>
            </>
          )}
        </p>
      </div>
    </Banner>
  )
}

/** Beside a post: what led here, and the way to close a question. */
export function LedHereCard({ postId, duplicates: { closed, ledHere, answered, ...may } }: Props) {
  const offersClosing = may.mayClose && !closed
  if (ledHere.length === 0 && answered === 0 && !offersClosing) return null
  return (
    <Card className="led-here" title={ledHere.length > 0 || answered > 0 ? 'What led here' : 'Asked before?'}>
      {ledHere.length > 0 && (
        <ul className="stack tight">
          {ledHere.map((question) => (
            <li key={question.id}>
              <a href={postPath(question) + (question.merged ? '?merged' : '')}>{question.title}</a>
              {question.merged && <span className="meta"> (merged)</span>}
            </li>
          ))}
        </ul>
      )}
      {answered > 0 && (
        <p className="meta">{`It answered somebody ${timesWords(answered)} before they asked.`}</p>
      )}
      {offersClosing && (
        <p>
          <a className="link meta" href={`/posts/${postId}/duplicate`}>
            Close as a duplicate
          </a>
          {may.mayMerge && (
            <>
              {' · '}
              <a className="link meta" href={`/posts/${postId}/merge`}>
                Merge with another question
              </a>
            </>
          )}
        </p>
      )}
    </Card>
  )
}
