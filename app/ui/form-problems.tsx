import { useEffect, useRef } from 'react'
import { fieldId } from './field-context'

type FormProblemsProps = {
  /** A sentence per field name; one under `form` belongs to the form as a whole. */
  problems: Record<string, string | undefined> | undefined
}

/** Lists what has to change before a form can be accepted, each line leading to its field. */
export function FormProblems({ problems }: FormProblemsProps) {
  const box = useRef<HTMLDivElement>(null)
  const lines = Object.entries(problems ?? {}).filter(([, sentence]) => sentence)

  // A new answer from the server is a new object even when its sentences are the same.
  useEffect(() => {
    if (problems) box.current?.focus()
  }, [problems])

  if (lines.length === 0) return null
  return (
    <div className="form-problems" role="alert" tabIndex={-1} ref={box}>
      <p className="form-problems-title">Not saved yet. What you wrote is still here.</p>
      <ul>
        {lines.map(([name, sentence]) => (
          <li key={name}>{name === 'form' ? sentence : <a href={`#${fieldId(name)}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
