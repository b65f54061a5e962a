import { picturePath } from '~/features/accounts/picture-path'
import { AuthorLink } from '~/features/people/author-link'
import { Avatar } from '~/ui/avatar'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { flagReasonWords } from './flag-reasons'
import type { FlagLine } from './flags-of.server'
import type { QuotedText } from './quoted-texts.server'

/** The beginning of a text, and where it stands. */
export function Quoted({ text }: { text: QuotedText }) {
  const { noun, title, path, words, cut, author, at } = text
  return (
    <div className="stack tight">
      <p>
        {noun === 'answer' || noun === 'comment' ? `A${noun === 'answer' ? 'n' : ''} ${noun} under ` : ''}
        <Link to={path} className="link">
          {title}
        </Link>
      </p>
      <p className="row meta">
        <Avatar name={author.name} seed={author.id} src={picturePath(author.avatar)} size="small" />
        <AuthorLink handle={author.handle}>{author.name}</AuthorLink>
        <RelativeTime at={new Date(at)} />
      </p>
      {words && <blockquote className="quoted">{cut ? `${words}…` : words}</blockquote>}
    </div>
  )
}

/** Who flagged it, and why. */
export function Flags({ flags }: { flags: FlagLine[] }) {
  return (
    <ul className="stack tight flags">
      {flags.map(({ id, at, reason, words, name, handle }) => (
        <li key={id}>
          <b>{flagReasonWords(reason)}</b>
          {words && ` “${words}”`}{' '}
          <span className="meta">
            <AuthorLink handle={handle}>{name}</AuthorLink> <RelativeTime at={new Date(at)} />
          </span>
        </li>
      ))}
    </ul>
  )
}
