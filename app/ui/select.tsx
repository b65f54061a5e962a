import type { SelectHTMLAttributes } from 'react'
import { classes } from './classes'
import { useField } from './field-context'

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> & {
  options: { value: string; label: string }[]
  /** A first choice that stands for none. */
  empty?: string
}

/** One of a list, inside a `<Field>`. */
export function Select({ options, empty, className, ...rest }: SelectProps) {
  return (
    <select {...useField()} {...rest} className={classes('input', className)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
