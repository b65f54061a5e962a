import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { Prose } from '~/ui/prose'
import { RelativeTime } from '~/ui/relative-time'
import { TextArea } from '~/ui/text-input'
import type { MentorshipView } from './mentorship-view'
import { CHECK_IN_STANDINGS, type CheckInStanding, STANDING_TONES, standingWords } from './mentorship-words'

interface CheckInsProps {
  checkIns: MentorshipView['checkIns']
  otherName: string
  mayWrite: boolean
}

/** How it goes, in a word or two between meetings. */
export function CheckIns({ checkIns, otherName, mayWrite }: CheckInsProps) {
  const result = useFormResult()
  const { problems } = result
  if (checkIns.length === 0 && !mayWrite) return null
  return (
    <Card title="Check-ins">
      {mayWrite && (
        <Form method="post" key={checkIns[0]?.id}>
          <input type="hidden" name="intent" value="check-in" />
          <ChoiceGroup
            name="standing"
            label="How does it go?"
            options={CHECK_IN_STANDINGS.map((value) => ({
              value,
              label: standingWords(value),
              tone: STANDING_TONES[value],
            }))}
            defaultValue={typed(result, 'standing')}
            error={problems.standing}
          />
          <Field
            name="note"
            label={`A word to ${otherName}`}
            optional
            hint="Markdown works."
            error={problems.note}
          >
            <TextArea rows={2} maxLength={2000} defaultValue={typed(result, 'note')} />
          </Field>
          <Button>Check in</Button>
        </Form>
      )}
      {checkIns.length > 0 && (
        <ul className="check-ins plain-list">
          {checkIns.map((word) => (
            <li key={word.id} className="stack tight">
              <div className="row meta">
                <Badge tone={STANDING_TONES[word.standing as CheckInStanding]}>
                  {standingWords(word.standing)}
                </Badge>
                <span>{word.by?.name}</span>
                <RelativeTime at={word.at} />
              </div>
              {word.noteHtml && <Prose html={word.noteHtml} small />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
