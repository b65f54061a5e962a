import type { ReactNode } from 'react'
import { grouped } from './count'
import { Link, NavLink } from './link'

/** A list of links beside the page, under a small heading where it has one. */
export function NavList({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <>
      {title && <h2 className="small-heading nav-heading">{title}</h2>}
      <ul className="nav-list">{children}</ul>
    </>
  )
}

type NavItemProps = {
  to: string
  count?: number
  /** Where the address alone cannot tell, as with `?kind=`. Left out, the address decides. */
  current?: boolean
  /** Current only at exactly this address, not below it. */
  end?: boolean
  children: ReactNode
}

export function NavItem({ to, count, current, end, children }: NavItemProps) {
  const inside = (
    <>
      <span className="nav-label">{children}</span>
      {count !== undefined && <span className="nav-count">{grouped(count)}</span>}
    </>
  )
  return (
    <li>
      {current === undefined ? (
        <NavLink to={to} end={end} className="nav-link">
          {inside}
        </NavLink>
      ) : (
        <Link to={to} className="nav-link" aria-current={current || undefined}>
          {inside}
        </Link>
      )}
    </li>
  )
}
