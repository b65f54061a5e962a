import type { Voice } from './contest-view'

/** Those for whom a lesson held beside those for whom it did not. */
export function BothSides({ held, notHeld }: { held: Voice[]; notHeld: Voice[] }) {
  return (
    <div className="both-sides">
      <Side title="It did not hold" voices={notHeld} />
      <Side title="It held" voices={held} />
    </div>
  )
}

function Side({ title, voices }: { title: string; voices: Voice[] }) {
  return (
    <div>
      <p className="key-sentence-label">{title}</p>
      {voices.length === 0 ? (
        <p className="meta">Nobody has said so yet.</p>
      ) : (
        <ul>
          {voices.map(({ id, name, context, conditions, note, result }) => (
            <li key={id}>
              {[
                `${context}:`,
                conditions || note || (result === 'partly' ? 'it helped partly' : 'it helped'),
              ].join(' ')}{' '}
              <span className="meta">{name}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
