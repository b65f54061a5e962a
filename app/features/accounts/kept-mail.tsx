import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { RelativeTime } from '~/ui/relative-time'

interface Props {
  mail: { to: string; text: string; html: string; createdAt: number }
}

/** One kept mail. Its HTML is shown as source: a mail must not run in the page of an administrator. */
export function KeptMail({ mail: { to, text, html, createdAt } }: Props) {
  return (
    <div className="stack">
      <Facts
        items={[
          ['To', to],
          ['Written', <RelativeTime key="written" at={createdAt} />],
        ]}
      />
      <Card>
        <pre className="admin-mail">{text}</pre>
      </Card>
      <details>
        <summary>The same as HTML source</summary>
        <pre className="admin-mail admin-source">{html}</pre>
      </details>
    </div>
  )
}
