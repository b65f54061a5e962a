import { Fragment, type ReactNode } from 'react'

/** Short facts, each with its name. One that has nothing to say is left out. */
export function Facts({ items }: { items: (readonly [term: string, fact: ReactNode])[] }) {
  return (
    <dl className="facts">
      {items
        .filter(([, fact]) => fact !== null && fact !== undefined && fact !== false && fact !== '')
        .map(([term, fact]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
