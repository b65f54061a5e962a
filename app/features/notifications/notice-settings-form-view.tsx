import { Form, useNavigation } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Select } from '~/ui/select'
import { DigestCard } from './digest-card'
import { CHANNELS, type Channel, NOTICE_KIND_NAMES, NOTICE_KINDS } from './notice-kinds'
import type { NoticeSettings } from './notice-settings.server'

const CHANNEL_NAMES: Record<Channel, string> = {
  app: 'Inbox only',
  push: 'At once on my devices',
  mail: 'At once by mail and devices',
  digest: 'In the digest',
  never: 'Never',
}

type Props = NoticeSettings & {
  /** The place whose clock the digest goes by. */
  timeZone: string
  /** Whether this site sends mails to people at all. */
  sendsMail: boolean
}

/** How one wants to be told of each kind of thing, and when of what comes together. */
export function NoticeSettingsForm({ channels, followAnswered, rhythm, timeZone, sendsMail }: Props) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="stack">
      <FormProblems problems={Object.keys(problems).length > 0 ? problems : undefined} />
      {!sendsMail && (
        <Banner tone="warn">
          This site has no mail server yet, so nothing comes by mail. What you choose here counts as soon as
          there is one.
        </Banner>
      )}
      <DigestCard rhythm={rhythm} timeZone={timeZone} problems={problems} />
      <Card title="What you are told of" className="stack tight">
        <p className="meta">Whatever you choose, except “Never”, stands in your inbox too.</p>
        <div className="notice-kinds">
          {NOTICE_KIND_NAMES.map((kind) => (
            <Field
              key={kind}
              name={kind}
              label={NOTICE_KINDS[kind].label}
              hint={NOTICE_KINDS[kind].when}
              error={problems[kind]}
            >
              <Select
                defaultValue={channels[kind]}
                options={CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
              />
            </Field>
          ))}
        </div>
      </Card>
      <Card>
        <Checkbox
          name="followAnswered"
          value="1"
          label="Follow the questions I answer"
          hint="You hear of other answers and of what the asker makes of yours. You can also decide it with each answer."
          defaultChecked={followAnswered}
        />
      </Card>
      <p>
        What you follow, and how closely, is on{' '}
        <Link className="link" to="/following/all">
          a page of its own
        </Link>
        .
      </p>
      <div>
        <Button variant="primary" busy={busy}>
          Save
        </Button>
      </div>
    </Form>
  )
}
