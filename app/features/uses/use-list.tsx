import { picturePath } from '~/features/accounts/picture-path'
import { dayWords } from '~/features/posts/day-words'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Link } from '~/ui/link'
import type { Tone } from '~/ui/tone'
import { RESULT_WORDS, type Result, savedWords } from './use-results'
import type { UseView } from './uses-view'

const TONES: Record<Result, Tone> = { helped: 'good', partly: 'warn', not: 'bad' }

/** Entries of a ledger: who used it where, when, and how that went. */
export function UseList({ uses }: { uses: UseView[] }) {
  return (
    <ul className="use-list">
      {uses.map((use) => (
        <li key={use.id} className="use" id={`use-${use.id}`}>
          <div className="row">
            <Badge tone={TONES[use.result]}>{RESULT_WORDS[use.result]}</Badge>
            <b className="use-context">{use.context}</b>
          </div>
          {use.conditions && <p>{`Its limit: ${use.conditions}`}</p>}
          {use.note && <p>{use.note}</p>}
          <div className="row meta">
            <Link to={`/people/${use.person.handle}`} className="row">
              <Avatar
                name={use.person.name}
                seed={use.person.id}
                src={picturePath(use.person.avatar)}
                size="small"
              />
              {use.person.name}
            </Link>
            <span>{dayWords(use.usedOn)}</span>
            {use.minutesSaved !== null && <span>{`saved about ${savedWords(use.minutesSaved)}`}</span>}
            {use.ofAnswer && <span>used an answer</span>}
            {use.may.revise && (
              <Link to={`/uses/${use.id}/edit`} className="link">
                Change<span className="visually-hidden"> your entry for {use.context}</span>
              </Link>
            )}
            {use.may.remove && (
              <Link to={`/uses/${use.id}/removal`} className="link">
                Remove<span className="visually-hidden"> the entry for {use.context}</span>
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
