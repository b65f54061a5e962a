import { type RefObject, useEffect, useState } from 'react'
import type { Kind } from './post-kinds'
import { type Hint, hintsFor } from './quality'

/** Longer texts are not looked through: whoever wrote so much was told before. */
const LONGEST = 50_000

/**
 * At the end of the form, where nothing stands below that could move: what could help this post. Something is added only
 * when somebody leaves a field, and goes as soon as it no longer holds. It holds nobody up.
 */
export function QualityHints({ kind, form }: { kind: Kind; form: RefObject<HTMLFormElement> }) {
  const [hints, setHints] = useState<Hint[]>([])

  useEffect(() => {
    const fields = form.current
    if (!fields) return
    const now = () => hintsFor(kind, valuesOf(fields))
    const look = () => setHints(now())
    const forget = () =>
      setHints((shown) => {
        if (shown.length === 0) return shown
        const left = now()
        const still = shown.filter(({ id }) => left.some((hint) => hint.id === id))
        return still.length === shown.length ? shown : still
      })
    fields.addEventListener('focusout', look)
    fields.addEventListener('input', forget)
    return () => {
      fields.removeEventListener('focusout', look)
      fields.removeEventListener('input', forget)
    }
  }, [kind, form])

  return (
    <div role="status" className="quality-hints">
      {hints.length > 0 && (
        <>
          <p className="small-heading">You can publish as it is. It may help to look at:</p>
          <ul>
            {hints.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value).slice(0, LONGEST)]),
  )
}
