import { Form } from '@remix-run/react'
import { Button } from './button'
import { Field } from './field'
import { TextInput } from './text-input'

type FilterBoxProps = { action: string; label: string; placeholder?: string; value: string }

/** Narrows the list below it to what holds these words; a plain GET form. */
export function FilterBox({ action, label, placeholder, value }: FilterBoxProps) {
  return (
    <Form method="get" action={action} role="search" aria-label={label} className="filter-box">
      <Field name="q" label={label} quietLabel id="filter-box">
        <TextInput
          key={value}
          type="search"
          defaultValue={value}
          placeholder={placeholder}
          autoComplete="off"
        />
      </Field>
      <Button>Filter</Button>
    </Form>
  )
}
