import { ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { isPicked, type SearchChoice, togglePath, unfilteredPath } from './search-choice'
import type { FacetView } from './search-view'

/** What is picked, each with a way to take it back. */
export function ActiveFilters({ facets, choice }: { facets: FacetView[]; choice: SearchChoice }) {
  const picked = facets.flatMap(({ pick, title, options }) =>
    options
      .filter(({ value }) => isPicked(choice, pick, value))
      .map(({ value, label }) => ({ pick, title, value, label })),
  )
  if (picked.length === 0) return null
  return (
    <ul className="row active-filters" aria-label="Filters in use" data-keep-scroll>
      {picked.map(({ pick, title, value, label }) => (
        <li key={`${pick} ${value}`}>
          <ButtonLink to={togglePath(choice, pick, value)} size="small">
            <VisuallyHidden>Remove the filter {title}: </VisuallyHidden>
            {label}
            <Icon name="x" />
          </ButtonLink>
        </li>
      ))}
      <li>
        <ButtonLink to={unfilteredPath(choice)} size="small" variant="quiet">
          Clear all
        </ButtonLink>
      </li>
    </ul>
  )
}
