import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { TextArea, TextInput } from '~/ui/text-input'

/** For the mentor who is asked: yes, or a kind no with another name. */
export function AnswerForms({ id, name }: { id: string; name: string }) {
  const result = useFormResult()
  const { problems, values } = result
  const declined = values.answer === 'decline'
  const action = `/mentorships/${id}/answer`
  return (
    <>
      <Card title="Accept">
        <Form method="post" action={action}>
          <input type="hidden" name="answer" value="accept" />
          <Field
            name="message"
            label={`A word to ${name}`}
            optional
            hint="When you could meet first, or what to bring."
          >
            <TextArea rows={2} maxLength={2000} defaultValue={declined ? '' : typed(result, 'message')} />
          </Field>
          <Button variant="primary">Accept {name} as a mentee</Button>
        </Form>
      </Card>
      <Card title="Or decline, kindly">
        <Form method="post" action={action}>
          <input type="hidden" name="answer" value="decline" />
          <Field
            name="message"
            id="field-message-decline"
            label="Why not now"
            hint="A line or two. If you do not answer, the next choice is asked after three days."
            error={problems.message}
          >
            <TextArea
              rows={2}
              maxLength={2000}
              required
              defaultValue={declined ? typed(result, 'message') : ''}
            />
          </Field>
          <Field
            name="alternative"
            label="Somebody else who could"
            optional
            hint="The handle of a mentor with room."
            error={problems.alternative}
          >
            <TextInput
              maxLength={40}
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={typed(result, 'alternative')}
            />
          </Field>
          <Button>Decline</Button>
        </Form>
      </Card>
    </>
  )
}
