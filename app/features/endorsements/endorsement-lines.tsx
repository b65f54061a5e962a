import { ButtonLink } from '~/ui/button'
import { counted } from '~/ui/count'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import type { EndorsementsView, EndorsementView } from './endorsements-of.server'
import { objectivePath } from './objective-path'

/** On a post's page there is room for so many. */
const SHOWN = 2

type Props = { postId: string; endorsements: EndorsementsView }

/** Above a post: which leaders stand behind it, and why. */
export function EndorsementLines({ postId, endorsements: { said } }: Props) {
  if (said.length === 0) return null
  const more = said.length - SHOWN
  return (
    <ul className="endorsements">
      {said.slice(0, SHOWN).map((it) => (
        <li key={it.byId} className="endorsement">
          <Icon name="star" />
          <EndorsementText endorsement={it} />
        </li>
      ))}
      {more > 0 && (
        <li className="meta">
          <Link to={`/posts/${postId}/endorsement`} className="link">
            {counted(more, 'more endorsement')}
          </Link>
        </li>
      )}
    </ul>
  )
}

/** Who stands behind it, in their words, and for which objective. */
export function EndorsementText({ endorsement }: { endorsement: EndorsementView }) {
  const { handle, name, sentence, objective, objectiveKey } = endorsement
  return (
    <p>
      <span className="meta">Endorsed by </span>
      <Link to={`/people/${handle}`} className="endorsement-name">
        {name}
      </Link>
      {`: “${sentence}”`}
      {objective && (
        <span className="meta">
          {' '}
          for <Link to={objectivePath(objectiveKey)}>{objective}</Link>
        </span>
      )}
    </p>
  )
}

/** The way for a leader to endorse a post, or to change what they said. */
export function EndorseButton({ postId, endorsements: { mayEndorse, own } }: Props) {
  if (!mayEndorse && !own) return null
  return (
    <ButtonLink to={`/posts/${postId}/endorsement`} variant="quiet">
      <Icon name="star" />
      {own ? 'Your endorsement' : 'Endorse'}
    </ButtonLink>
  )
}
