import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Select } from '~/ui/select'
import { TextArea, TextInput } from '~/ui/text-input'
import { REVIEW_MONTHS } from './review-months'

interface TopicEditorProps {
  /** What the topic says now; nothing for a new one. */
  topic?: {
    name: string
    slug: string
    description: string
    parent: string
    synonyms: string
    reviewMonths: string
    maySetInterval: boolean
  }
  choices: { slug: string; name: string }[]
  submit: string
  /** Where one goes who changes their mind. */
  cancel: string
}

const BLANK = {
  name: '',
  slug: '',
  description: '',
  parent: '',
  synonyms: '',
  reviewMonths: '',
  maySetInterval: false,
}
const CHOICES_ID = 'topic-choices'

/** The form of a topic, whether it is proposed, created or revised. */
export function TopicEditor({ topic = BLANK, choices, submit, cancel }: TopicEditorProps) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="stack">
      <FormProblems problems={problems} />
      <Card>
        <Field name="name" label="Name" hint="As people say it: Incident response." error={problems.name}>
          <TextInput defaultValue={typed(result, 'name', topic.name)} maxLength={60} required />
        </Field>
        <Field
          name="description"
          label="What belongs here"
          hint="One or two sentences, so that everybody files things alike."
          error={problems.description}
        >
          <TextArea
            defaultValue={typed(result, 'description', topic.description)}
            rows={3}
            minLength={10}
            maxLength={400}
            required
          />
        </Field>
        <Field
          name="synonyms"
          label="Other words for it"
          hint="With commas between them. Each leads to this topic: postgresql, pg, psql."
          error={problems.synonyms}
          optional
        >
          <TextInput defaultValue={typed(result, 'synonyms', topic.synonyms)} />
        </Field>
        <Field
          name="parent"
          label="Part of a wider topic"
          hint="The short name of that topic."
          error={problems.parent}
          optional
        >
          <TextInput
            defaultValue={typed(result, 'parent', topic.parent)}
            list={CHOICES_ID}
            autoComplete="off"
          />
        </Field>
        <datalist id={CHOICES_ID}>
          {choices.map((choice) => (
            <option key={choice.slug} value={choice.slug}>
              {choice.name}
            </option>
          ))}
        </datalist>
        {topic.maySetInterval && (
          <Field
            name="reviewMonths"
            label="Lessons here are looked at again"
            hint="Whoever keeps a lesson is asked when it was not reviewed for so long."
            error={problems.reviewMonths}
          >
            <Select
              empty="Only when something happens"
              options={REVIEW_MONTHS.map((months) => ({ value: months, label: `after ${months} months` }))}
              defaultValue={typed(result, 'reviewMonths', topic.reviewMonths)}
            />
          </Field>
        )}
        <Field
          name="slug"
          label="Short name"
          hint="Its address, and the word after #. Made from the name when left empty."
          error={problems.slug}
          optional
        >
          <TextInput
            defaultValue={typed(result, 'slug', topic.slug)}
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
