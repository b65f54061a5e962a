import { useLocation } from '@remix-run/react'
import type { AnchorHTMLAttributes } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string }

/**
 * A plain link. `useSoftNavigation` turns a click on it into a change of page without a reload. A page has a hundred
 * of them, and a component of the router for each took a fifth of the time to draw it.
 */
export function Link({ to, ...rest }: LinkProps) {
  return <a href={to} {...rest} />
}

/** A link that says where one is: at its address or, unless `end`, below it. */
export function NavLink({ end, ...link }: LinkProps & { end?: boolean }) {
  const { pathname } = useLocation()
  const current = pathname === link.to || (!end && pathname.startsWith(`${link.to}/`))
  return <Link aria-current={current ? 'page' : undefined} {...link} />
}
