import type { ChangeEvent, ReactNode } from 'react'
import { classes } from './classes'
import { describing, FieldNotes } from './field'
import { fieldId } from './field-context'
import { type Tone, toneClass } from './tone'

type ChoiceGroupProps = {
  name: string
  label: string
  options: { value: string; label: string; tone?: Tone }[]
  defaultValue?: string
  hint?: ReactNode
  error?: string
  required?: boolean
  quietLabel?: boolean
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void
}

/** A few choices side by side, of which one is taken: radio buttons drawn as pills. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, label, options, defaultValue, hint, error, required, quietLabel, onChange } = props
  const id = fieldId(name)
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={describing(id, hint, error)}>
      <legend className={classes('field-label', quietLabel && 'visually-hidden')}>{label}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className={classes('choice', toneClass(option.tone))}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
              onChange={onChange}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  )
}
