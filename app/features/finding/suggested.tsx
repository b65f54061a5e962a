import { KindBadge } from '~/features/posts/post-badges'
import { Highlighted } from '~/ui/highlighted'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import type { Option } from './use-suggestions'

type SuggestedProps = {
  listId: string
  typed: string
  options: Option[]
  active: Option | null
  close: () => void
}

/** The list of suggestions. Focus stays in the box, which says which line is active. */
export function Suggested({ listId, typed, options, active, close }: SuggestedProps) {
  const posts = options.filter(({ post }) => post)
  const rest = options.filter(({ post }) => !post)
  const line = (option: Option) => (
    <Line key={option.id} option={option} typed={typed} isActive={option === active} onClick={close} />
  )
  return (
    <div className="suggested" id={listId} role="listbox" aria-label="Suggestions">
      {/* biome-ignore-start lint/a11y/useSemanticElements: a listbox may hold groups and options, no fieldset */}
      {posts.length > 0 && (
        <div role="group" aria-labelledby={`${listId}go`}>
          <div className="small-heading" id={`${listId}go`} role="presentation">
            Go to
          </div>
          {posts.map(line)}
        </div>
      )}
      <div role="group" aria-label="Search">
        {rest.map(line)}
      </div>
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
    </div>
  )
}

type LineProps = { option: Option; typed: string; isActive: boolean; onClick: () => void }

function Line({ option, typed, isActive, onClick }: LineProps) {
  const { id, to, post } = option
  return (
    <Link
      to={to}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="suggested-line"
      // Pressing would take the focus out of the box, which closes the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {post ? (
        <>
          <KindBadge kind={post.kind} />
          <span className="suggested-title">
            <Highlighted segments={post.title} />
          </span>
        </>
      ) : (
        <>
          <Icon name="search" />
          <span className="suggested-title">
            Search for <b>{typed}</b>
          </span>
        </>
      )}
    </Link>
  )
}
