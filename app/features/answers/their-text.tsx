import { type FormResult, typed } from '~/platform/form-result'

/** After a conflict: the text as it stands, to compare with and to copy from. */
export function TheirText({ result, title }: { result: FormResult; title: string }) {
  const body = result.theirs?.body
  if (typeof body !== 'string') return null
  return (
    <section className="their-text">
      <h2 className="small-heading">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{body}</pre>
    </section>
  )
}

/** The revision a form continues from: after a conflict the one that was shown, so that saving again is a choice. */
export function revisionAfter(result: FormResult, before: number): string {
  const theirs = result.theirs?.revision
  return typeof theirs === 'number' ? String(theirs) : typed(result, 'revision', String(before))
}
