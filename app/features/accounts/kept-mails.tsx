import type { KeptMailLine } from '~/platform/mail/kept-mails.server'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { MoreLink } from '~/ui/more-link'
import { RelativeTime } from '~/ui/relative-time'

interface Props {
  mails: KeptMailLine[]
  older: string | null
  newest: string | null
  /** Whether mails go nowhere else at the moment. */
  isKept: boolean
}

/** Mails that wait here because no mail server takes them. */
export function KeptMails({ mails, older, newest, isKept }: Props) {
  if (mails.length === 0) {
    return (
      <EmptyState title="No mails are kept" icon="inbox">
        <p>
          {isKept
            ? 'Links to join and to reset a password appear here, because there is no mail server.'
            : 'Mails go out through the mail server. They are only kept here when there is none.'}
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <Card padded={false}>
        {mails.map(({ id, to, subject, createdAt }) => (
          <CardItem key={id} className="admin-person">
            <Link to={`/admin/mail/${id}`} className="link">
              {subject}
            </Link>
            <p className="meta">
              To {to} · <RelativeTime at={createdAt} />
            </p>
          </CardItem>
        ))}
      </Card>
      <MoreLink older={older} newest={newest} />
    </>
  )
}
