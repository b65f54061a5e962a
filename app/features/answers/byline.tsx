import { picturePath } from '~/features/accounts/picture-path'
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
}

/** Who wrote it and when; the time is the link to copy. */
export function Byline({ author, permalink, createdAt, editedAt }: BylineProps) {
  return (
    <div className="byline row">
      <Avatar name={author.name} seed={author.id} src={picturePath(author.avatar)} size="small" />
      <Link className="byline-name" to={`/people/${author.handle}`}>
        {author.name}
      </Link>
      <span className="meta">
        <Link to={permalink} title="Link to this">
          <RelativeTime at={new Date(createdAt)} />
        </Link>
        {editedAt !== null && (
          <>
            {' · edited '}
            <RelativeTime at={new Date(editedAt)} />
          </>
        )}
      </span>
    </div>
  )
}
