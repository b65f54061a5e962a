import { Banner } from '~/ui/banner'
import { Card } from '~/ui/card'
import { counted, grouped } from '~/ui/count'
import { Facts } from '~/ui/facts'
import { Link } from '~/ui/link'
import type { adminPage } from './admin-page.server'

export function AdminOverview({ people, mail, deliveries }: ReturnType<typeof adminPage>) {
  return (
    <>
      {deliveries.parked > 0 && (
        <Banner tone="warn">
          {counted(deliveries.parked, 'delivery', 'deliveries')} failed again and again.{' '}
          <Link to="/admin/deliveries">Look at them</Link>
        </Banner>
      )}
      {mail.isKept && (
        <Banner>
          There is no mail server, so mails are kept here. Pass links on to their people by hand, or set
          SMTP_URL. <Link to="/admin/mail">Read them</Link>
        </Banner>
      )}
      {mail.bounced > 0 && (
        <Banner tone="warn">
          Mails to {counted(mail.bounced, 'person', 'people')} came back, so nothing more is mailed to them.{' '}
          <Link to="/admin/mail">Look at them</Link>
        </Banner>
      )}
      <div className="grid">
        <Card title="People">
          <Facts
            items={[
              ['Active', grouped(people.active)],
              ['Deactivated', grouped(people.deactivated)],
              ['Invited', grouped(people.invitations)],
            ]}
          />
        </Card>
        <Card title="Behind the scenes">
          <Facts
            items={[
              ['Waiting', counted(deliveries.waiting, 'delivery', 'deliveries')],
              ['Given up', counted(deliveries.parked, 'delivery', 'deliveries')],
              ['Mails kept', grouped(mail.kept)],
              ['Mails refused', grouped(mail.failed)],
              ['Dead addresses', grouped(mail.bounced)],
            ]}
          />
        </Card>
      </div>
    </>
  )
}
