import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { TextArea, TextInput } from '~/ui/text-input'

interface SpaceEditorProps {
  /** What the space says now; nothing for a new one. */
  space?: { name: string; slug: string; description: string; visibility: string; anonymous: boolean }
  submit: string
  cancel: string
}

const BLANK = { name: '', slug: '', description: '', visibility: 'open', anonymous: false }

/** The form of a space, new or revised. */
export function SpaceEditor({ space = BLANK, submit, cancel }: SpaceEditorProps) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="stack">
      <FormProblems problems={problems} />
      <Card>
        <Field name="name" label="Name" error={problems.name}>
          <TextInput defaultValue={typed(result, 'name', space.name)} maxLength={60} required />
        </Field>
        <Field name="description" label="What it is for" error={problems.description} optional>
          <TextArea defaultValue={typed(result, 'description', space.description)} rows={3} maxLength={400} />
        </Field>
        <ChoiceGroup
          name="visibility"
          label="Who reads it"
          options={[
            { value: 'open', label: 'Everybody' },
            { value: 'private', label: 'Members only' },
          ]}
          defaultValue={typed(result, 'visibility', space.visibility)}
          hint={
            space.visibility === 'open'
              ? 'In a members-only space you are the first moderator. Nobody else gets in by having read or written there; add them on its members page.'
              : 'Opened to everybody, all that was ever written in it can be read and found by all staff.'
          }
          error={problems.visibility}
          required
        />
        <Checkbox
          name="anonymous"
          value="1"
          label="Anonymous posts, answers and comments are allowed"
          hint="Whoever writes may leave out their name. Moderators keep order without learning who it is; two administrators together can look it up, with a reason that the person is told."
          error={problems.anonymous}
          defaultChecked={
            Object.keys(result.values).length > 0 ? 'anonymous' in result.values : space.anonymous
          }
        />
        <Field
          name="slug"
          label="Short name"
          hint="Its address. Made from the name when left empty."
          error={problems.slug}
          optional
        >
          <TextInput
            defaultValue={typed(result, 'slug', space.slug)}
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
      </Card>
      <div className="row">
        <Button variant="primary" busy={busy}>
          {submit}
        </Button>
        <ButtonLink to={cancel} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  )
}
