import { FIELD_LABELS } from '~/features/posts/post-labels'
import { counted } from '~/ui/count'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { ChangedField } from './changed-fields.server'
import type { Chunk } from './word-diff'

/** How a change is shown: what went and what came in one text, or the two texts beside each other. */
export type DiffLook = 'inline' | 'side'

/** Each field that changed. On a narrow screen it is one text, whatever the look. */
export function FieldDiffs({ fields, look }: { fields: ChangedField[]; look: DiffLook }) {
  return fields.map(({ field, chunks }) => (
    <div key={field} className="diff">
      <h3 className="small-heading">{FIELD_LABELS[field]}</h3>
      {look === 'side' ? (
        <div className="diff-pair">
          <DiffText className="diff-before" chunks={chunks} />
          <DiffText className="diff-after" chunks={chunks} />
        </div>
      ) : (
        <DiffText chunks={chunks} />
      )}
    </div>
  ))
}

function DiffText({ chunks, className = '' }: { chunks: Chunk[]; className?: string }) {
  return (
    <div className={`diff-text ${className}`}>
      {chunks.map((chunk, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name, and never move
        <Stretch key={index} chunk={chunk} />
      ))}
    </div>
  )
}

function Stretch({ chunk }: { chunk: Chunk }) {
  switch (chunk.step) {
    case 'gap':
      return <span className="diff-gap">{`${counted(chunk.words, 'word', 'words')} unchanged`}</span>
    case 'same':
      return chunk.text
    case 'del':
      return (
        <del>
          <VisuallyHidden>Removed: </VisuallyHidden>
          {chunk.text}
        </del>
      )
    case 'ins':
      return (
        <ins>
          <VisuallyHidden>Added: </VisuallyHidden>
          {chunk.text}
        </ins>
      )
  }
}
