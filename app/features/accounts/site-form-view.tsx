import { Form, useNavigation } from '@remix-run/react'
import { MOST_HELD_FIRST } from '~/features/holds/hold-rules'
import { MAX_ASK_AFTER_HOURS } from '~/features/routing/attention-limits'
import { MAX_CONTEST_AFTER } from '~/features/uses/contest-rules'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { TextArea, TextInput } from '~/ui/text-input'

export const DOMAINS_HINT =
  'Whoever has an address there may join. One on a line, such as example.com; a subdomain is another domain. Others need an invitation.'

interface SiteFormProps {
  name: string
  allowedDomains: string
  contestAfter: number
  askAfterHours: number
  holdFirst: number
}

/** The site's name, who may join it, when a lesson is contested, when a mentor is asked, and whose first posts wait. */
export function SiteForm({ name, allowedDomains, contestAfter, askAfterHours, holdFirst }: SiteFormProps) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="settings-form">
      <FormProblems problems={problems} />
      <Field
        name="siteName"
        label="Name"
        hint="In mails, and on the pages before signing in."
        error={problems.siteName}
      >
        <TextInput required maxLength={60} defaultValue={typed(result, 'siteName', name)} />
      </Field>
      <Field
        name="allowedDomains"
        label="E-mail domains"
        optional
        hint={DOMAINS_HINT}
        error={problems.allowedDomains}
      >
        <TextArea
          rows={4}
          spellCheck={false}
          defaultValue={typed(result, 'allowedDomains', allowedDomains.replaceAll(' ', '\n'))}
        />
      </Field>
      <Field
        name="contestAfter"
        label="People who contest a lesson"
        hint="When so many say that it did not hold for them, it is marked and its owner is asked."
        error={problems.contestAfter}
      >
        <TextInput
          type="number"
          min={1}
          max={MAX_CONTEST_AFTER}
          defaultValue={typed(result, 'contestAfter', String(contestAfter))}
        />
      </Field>
      <Field
        name="askAfterHours"
        label="Hours until a mentor is asked"
        hint="A question that waits so long for an answer is brought to a mentor of its topics; after as long again, to the next."
        error={problems.askAfterHours}
      >
        <TextInput
          type="number"
          min={1}
          max={MAX_ASK_AFTER_HOURS}
          defaultValue={typed(result, 'askAfterHours', String(askAfterHours))}
        />
      </Field>
      <Field
        name="holdFirst"
        label="First posts that a moderator reads first"
        hint="So many posts and answers of somebody new wait, in open spaces, until a moderator has read them; 0 for none."
        error={problems.holdFirst}
      >
        <TextInput
          type="number"
          min={0}
          max={MOST_HELD_FIRST}
          defaultValue={typed(result, 'holdFirst', String(holdFirst))}
        />
      </Field>
      <Button variant="primary" busy={busy}>
        Save
      </Button>
    </Form>
  )
}
