import { FIELD_LABELS, type PostField } from './post-labels'

type Texts = Record<string, unknown>

type BothTextsProps = {
  theirs: Texts
  mine: Texts
  /** How to write a value that is stored under another name than people read, such as a space. */
  said?: (field: PostField, value: string) => string
}

/** After a conflict: each field that differs, as it stands and as it was typed, side by side. */
export function BothTexts({ theirs, mine, said = (_, value) => value }: BothTextsProps) {
  const fields = (Object.keys(FIELD_LABELS) as PostField[]).filter(
    (field) => field in theirs && field in mine && text(theirs[field]) !== text(mine[field]),
  )
  return (
    <section className="both-texts" aria-label="Both texts">
      {fields.map((field) => (
        <div key={field}>
          <h2 className="small-heading">{FIELD_LABELS[field]}</h2>
          <div className="both-texts-pair">
            <Text label="As it stands now" value={said(field, text(theirs[field]))} />
            <Text label="As you typed it" value={said(field, text(mine[field]))} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Text({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <p className="meta">{label}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{value || 'empty'}</pre>
    </div>
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}
