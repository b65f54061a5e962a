import { Badge } from '~/ui/badge'
import { Banner } from '~/ui/banner'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import type { NameLine } from './names-view'

/** Said wherever somebody could want to look a name up. */
export function WithoutKey({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Banner tone="warn">
      The key of {counted(count, 'anonymous name')} is not here. Nobody can tell who wrote under{' '}
      {count === 1 ? 'it' : 'them'}, and whoever did cannot edit it any more. Put the key back where it was,
      and all is as before.
    </Banner>
  )
}

/** Names that were written under, each with whether somebody wants to know whose it is. */
export function NamesList({ names, ofThread }: { names: NameLine[]; ofThread: boolean }) {
  if (names.length === 0)
    return (
      <EmptyState
        title={ofThread ? 'Nobody wrote here without their name' : 'Nobody was looked up'}
        icon="user"
      >
        <p>
          To look up who wrote something without their name, begin on the page of the post: its facts have a
          link. Another administrator must agree, and whoever it is gets told.
        </p>
      </EmptyState>
    )
  return (
    <Card padded={false}>
      {names.map(({ id, name, title, askedAt, waiting }) => (
        <CardItem key={id} className="admin-person">
          <span className="row">
            <Link to={`/admin/names/${id}`} className="link">
              {name}
            </Link>
            {waiting === 1 && <Badge tone="warn">Waits for a second administrator</Badge>}
          </span>
          <p className="meta">
            {title ?? 'In a space that you do not read'}
            {askedAt !== null && (
              <>
                {' · asked '}
                <RelativeTime at={new Date(askedAt)} />
              </>
            )}
          </p>
        </CardItem>
      ))}
    </Card>
  )
}
