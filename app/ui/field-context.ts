import { createContext, useContext } from 'react'

type FieldWiring = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export const FieldContext = createContext<FieldWiring | null>(null)

/** What a control inside a `<Field>` takes from it: its name, its id and what describes it. */
export function useField(): FieldWiring {
  const wiring = useContext(FieldContext)
  if (!wiring) throw new Error('A control stands inside a <Field>, which names and labels it.')
  return wiring
}

/** The id a field has on the page, so that a summary of problems can link to it. */
export function fieldId(name: string): string {
  return `field-${name}`
}
