import { useEffect } from 'react'
import { picturePath } from '~/features/accounts/picture-path'
import { KindBadge } from '~/features/posts/post-badges'
import { Avatar } from '~/ui/avatar'
import { Highlighted, textOf } from '~/ui/highlighted'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import type { Line, LineGroup } from './suggested-lines'

type SuggestedProps = {
  listId: string
  groups: LineGroup[]
  active: Line | null
  onPick(line: Line): void
}

/** The list of suggestions. Focus stays in the box, which says which line is active. */
export function Suggested({ listId, groups, active, onPick }: SuggestedProps) {
  useEffect(() => {
    if (active) document.getElementById(active.id)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      className="suggested"
      id={listId}
      role="listbox"
      aria-label="Suggestions"
      // Pressing would take the focus out of the box, which closes the list before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ id, title, lines }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups and options, no fieldset
        <div key={id} role="group" aria-labelledby={id}>
          <div className="small-heading" id={id} role="presentation">
            {title}
          </div>
          {lines.map((line) => (
            <SuggestedLine key={line.id} line={line} isActive={line === active} onPick={onPick} />
          ))}
        </div>
      ))}
    </div>
  )
}

type SuggestedLineProps = { line: Line; isActive: boolean; onPick(line: Line): void }

function SuggestedLine({ line, isActive, onPick }: SuggestedLineProps) {
  const { id, to } = line
  const place = { id, className: 'suggested-line' }
  if (to) {
    return (
      <Link to={to} role="option" tabIndex={-1} aria-selected={isActive} {...place}>
        <Words line={line} />
      </Link>
    )
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys and says which option is active
    <div role="option" tabIndex={-1} aria-selected={isActive} {...place} onClick={() => onPick(line)}>
      <Words line={line} />
    </div>
  )
}

function Words({ line }: { line: Line }) {
  switch (line.what) {
    case 'post':
      return (
        <>
          <KindBadge kind={line.post.kind} />
          <span className="suggested-title">
            <Highlighted segments={line.post.title} />
          </span>
        </>
      )
    case 'search':
      return (
        <>
          <Icon name={line.recent ? 'clock' : 'search'} />
          <span className="suggested-title">{line.words}</span>
        </>
      )
    case 'topic':
      return (
        <>
          <Icon name="hash" />
          <span className="suggested-title">
            <Highlighted segments={line.topic.name} />{' '}
            {line.topic.alias && <span className="meta">also {line.topic.alias}</span>}
          </span>
        </>
      )
    case 'person': {
      const { id, name, avatar, does } = line.person
      return (
        <>
          <Avatar name={textOf(name)} seed={id} src={picturePath(avatar)} size="small" />
          <span className="suggested-title">
            <Highlighted segments={name} /> {does && <span className="meta">{does}</span>}
          </span>
        </>
      )
    }
    case 'ask':
      return (
        <>
          <Icon name="message" />
          <span className="suggested-title">Ask “{line.words}” as a question</span>
        </>
      )
    case 'forget':
      return (
        <>
          <Icon name="x" />
          <span className="suggested-title meta">Clear recent searches</span>
        </>
      )
  }
}
