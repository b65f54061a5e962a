import type { Problems } from '~/platform/errors'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { Select } from '~/ui/select'
import { DAYS, DIGEST_NAMES, DIGESTS, type DigestRhythm, HOURS } from './digest-rhythm'

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

interface Props {
  rhythm: DigestRhythm
  timeZone: string
  problems: Problems
}

/** When the digest comes. */
export function DigestCard({ rhythm, timeZone, problems }: Props) {
  const { digest, digestHour, digestDay } = rhythm
  return (
    <Card title="Your digest" className="stack tight">
      <p className="meta">
        One mail with what you have not read yet. It comes only when something happened since you were last
        here, at this hour in {timeZone.replaceAll('_', ' ')} (
        <Link className="link" to="/settings/profile">
          your time zone
        </Link>
        ).
      </p>
      <div className="notice-digest">
        <Field name="digest" label="How often" error={problems.digest}>
          <Select
            defaultValue={digest}
            options={DIGESTS.map((value) => ({ value, label: DIGEST_NAMES[value] }))}
          />
        </Field>
        <Field name="digestHour" label="At" error={problems.digestHour}>
          <Select
            defaultValue={String(digestHour)}
            options={HOURS.map((value) => ({ value, label: `${value.padStart(2, '0')}:00` }))}
          />
        </Field>
        <Field name="digestDay" label="Day of a weekly one" error={problems.digestDay}>
          <Select
            defaultValue={String(digestDay)}
            options={DAYS.map((value, index) => ({ value, label: DAY_NAMES[index] ?? value }))}
          />
        </Field>
      </div>
    </Card>
  )
}
