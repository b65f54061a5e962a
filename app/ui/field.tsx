import type { ReactNode } from 'react'
import { classes } from './classes'
import { FieldContext, fieldId } from './field-context'

type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  error?: string
  /** Only needed when two forms on one page have a field of the same name. */
  id?: string
  /** The label is read aloud, not drawn: for a box whose place already says what it is. */
  quietLabel?: boolean
  optional?: boolean
  children: ReactNode
}

/** Labels one control, and ties its hint and its problem to it. */
export function Field({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  quietLabel,
  optional,
  children,
}: FieldProps) {
  const describedBy = describing(id, hint, error)
  return (
    <div className="field">
      <label className={classes('field-label', quietLabel && 'visually-hidden')} htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      <FieldContext.Provider
        value={{ id, name, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined }}
      >
        {children}
      </FieldContext.Provider>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {error && (
        <p className="field-problem" id={`${id}-problem`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}

export function describing(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [error && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
}
