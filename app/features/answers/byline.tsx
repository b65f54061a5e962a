import { picturePath } from '~/features/accounts/picture-path'
import { AuthorLink } from '~/features/people/author-link'
import { Avatar } from '~/ui/avatar'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import type { Author } from './discussed-post'

type BylineProps = {
  author: Author
  /** The address of this very thing, for the time to link to. */
  permalink: string
  createdAt: number
  editedAt: number | null
  /** Where its older versions are. */
  history: string
}

/** Who wrote it and when; the time is the link to copy. */
export function Byline({ author, permalink, createdAt, editedAt, history }: BylineProps) {
  return (
    <div className="byline row">
      <Avatar name={author.name} seed={author.id} src={picturePath(author.avatar)} size="small" />
      <AuthorLink className="byline-name" handle={author.handle}>
        {author.name}
      </AuthorLink>
      <span className="meta">
        <Link to={permalink} title="Link to this">
          <RelativeTime at={new Date(createdAt)} />
        </Link>
        {editedAt !== null && (
          <>
            {' · '}
            <Link to={history}>
              {'edited '}
              <RelativeTime at={new Date(editedAt)} />
            </Link>
          </>
        )}
      </span>
    </div>
  )
}
