import { useFetcher, useLocation } from '@remix-run/react'
import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { NoticeLine } from './inbox-view'

/** One line of the inbox. What was just asked for shows at once. */
export function InboxLine({ line }: { line: NoticeLine }) {
  const { id, sentence, title, path, because, actor, at } = line
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const asked = fetcher.formData?.get('intent')
  if (asked === 'archive' || asked === 'restore') return null
  const unread = asked === 'unread' || (asked !== 'read' && line.unread)
  return (
    <li className={classes('inbox-line', unread && 'unread')}>
      <Avatar
        name={actor?.name ?? '?'}
        seed={actor?.id ?? 'nobody'}
        src={picturePath(actor?.avatar ?? null)}
      />
      <div className="inbox-line-text">
        <p>
          {unread && <VisuallyHidden>Unread: </VisuallyHidden>}
          <Link to={path} className="inbox-line-link">
            {sentence} <span className="inbox-line-title">{title}</span>
          </Link>
        </p>
        <p className="meta">
          {because} · <RelativeTime at={new Date(at)} />
        </p>
      </div>
      <fetcher.Form method="post" action="/inbox" className="inbox-line-actions">
        <input type="hidden" name="notice" value={id} />
        <input type="hidden" name="back" value={pathname + search} />
        {!line.archived && (
          <Button name="intent" value={unread ? 'read' : 'unread'} size="small" variant="quiet">
            {unread ? 'Mark read' : 'Mark unread'}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </Button>
        )}
        <Button name="intent" value={line.archived ? 'restore' : 'archive'} size="small" variant="quiet">
          {line.archived ? 'Bring back' : 'Archive'}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      </fetcher.Form>
    </li>
  )
}
