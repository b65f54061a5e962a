import { NavItem, NavList } from '~/ui/nav-list'
import { isPicked, type SearchChoice, searchPath, togglePath } from './search-choice'
import type { FacetView } from './search-view'

/** What can be picked beside the results. Every value is a link, and picking it again takes it back. */
export function Facets({ facets, choice }: { facets: FacetView[]; choice: SearchChoice }) {
  return (
    <div data-keep-scroll>
      {facets
        .filter(({ options }) => options.length > 0)
        .map((facet) => (
          <Facet key={facet.pick} facet={facet} choice={choice} />
        ))}
    </div>
  )
}

function Facet({ facet, choice }: { facet: FacetView; choice: SearchChoice }) {
  const { pick, title, any, options } = facet
  const isAny = options.every(({ value }) => !isPicked(choice, pick, value))
  return (
    <NavList title={title}>
      {(any || !isAny) && (
        <NavItem
          to={searchPath(choice, { [pick]: pick === 'when' ? null : [] })}
          count={pick === 'kind' ? options.reduce((sum, { count }) => sum + count, 0) : undefined}
          current={isAny}
        >
          {any ?? 'Any'}
        </NavItem>
      )}
      {options.map(({ value, label, count }) => (
        <NavItem
          key={value}
          to={togglePath(choice, pick, value)}
          count={count}
          current={isPicked(choice, pick, value)}
        >
          {label}
        </NavItem>
      ))}
    </NavList>
  )
}
