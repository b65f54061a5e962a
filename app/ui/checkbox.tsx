import type { InputHTMLAttributes, ReactNode } from 'react'
import { describing, FieldNotes } from './field'
import { fieldId } from './field-context'

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'name'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
}

export function Checkbox({ name, label, hint, error, id = fieldId(name), ...rest }: CheckboxProps) {
  return (
    <div className="field">
      <label className="checkbox" htmlFor={id}>
        <input
          {...rest}
          type="checkbox"
          id={id}
          name={name}
          aria-describedby={describing(id, hint, error)}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
