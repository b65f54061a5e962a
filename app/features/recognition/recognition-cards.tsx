import { answerPath } from '~/features/answers/answer-path'
import { dayWords } from '~/features/posts/day-words'
import { postPath } from '~/features/posts/post-kinds'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { BADGES } from './badge-rules'
import type { BadgeView, RecognitionView, Thanks } from './recognition-of.server'

/** Beside somebody's posts: what others are grateful for. */
export function RecognitionCards({ recognition: { thanks, badges } }: { recognition: RecognitionView }) {
  return (
    <>
      {badges.length > 0 && (
        <Card title="Recognised for">
          <ul className="stack tight">
            {badges.map((badge) => (
              <BadgeItem key={badge.kind} badge={badge} />
            ))}
          </ul>
        </Card>
      )}
      {thanks.length > 0 && (
        <Card title="Thanked for" className="thanks">
          <ul className="stack tight">
            {thanks.map((it) => (
              <ThanksItem key={it.id} thanks={it} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function BadgeItem({ badge: { kind, at, proofs } }: { badge: BadgeView }) {
  const { name, sentence } = BADGES[kind]
  return (
    <li className="recognised">
      <Icon name="star" />
      <div>
        <b>{name}</b> <span className="meta">{dayWords(at)}</span>
        <p className="meta">{sentence}</p>
        {proofs.length === 1 ? (
          proofs.map((proof) => <ProofLink key={proof.postId} proof={proof} />)
        ) : (
          <details>
            <summary className="link meta">By these answers</summary>
            <ul>
              {proofs.map((proof) => (
                <li key={proof.postId}>
                  <ProofLink proof={proof} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

function ProofLink({ proof: { postId, slug, answerId, title } }: { proof: BadgeView['proofs'][number] }) {
  const post = { id: postId, slug }
  return (
    <Link to={answerId === null ? postPath(post) : answerPath(post, answerId)} className="link meta">
      {title}
    </Link>
  )
}

function ThanksItem({ thanks }: { thanks: Thanks }) {
  const { id, context, note, usedOn, result, handle, name, postId, title } = thanks
  return (
    <li>
      <p>
        <Link to={`/people/${handle}`} className="thanks-name">
          {name}
        </Link>
        {` used `}
        <Link to={`/posts/${postId}/uses#use-${id}`} className="link">
          {title}
        </Link>
        {`, which ${result === 'helped' ? 'helped' : 'helped partly'}.`}
      </p>
      <p className="meta">{`${context}, ${dayWords(usedOn)}`}</p>
      {note && <p className="meta">{`“${note}”`}</p>}
    </li>
  )
}
