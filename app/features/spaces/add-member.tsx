import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'

/** Adds one person by handle. */
export function AddMember() {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  // The buttons beside each member send a handle as well, which does not belong into this field.
  const before = result.values.change === 'add' ? result : { problems: {}, values: {} }
  return (
    <Card title="Add somebody">
      <Form method="post" className="stack tight">
        <input type="hidden" name="change" value="add" />
        <Field name="handle" label="Handle" hint="As on their page: @asha" error={result.problems.handle}>
          <TextInput
            defaultValue={typed(before, 'handle')}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            required
          />
        </Field>
        <ChoiceGroup
          name="role"
          label="As"
          options={[
            { value: 'member', label: 'Member' },
            { value: 'moderator', label: 'Moderator' },
          ]}
          defaultValue={typed(before, 'role', 'member')}
          error={result.problems.role}
          required
        />
        <Button busy={busy}>Add</Button>
      </Form>
    </Card>
  )
}
