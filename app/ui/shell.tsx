import type { ReactNode } from 'react'
import { Drawer, DrawerButton } from './drawer'
import { Link } from './link'
import { SkipLink } from './skip-link'

const NAV_ID = 'site-nav'

type ShellProps = {
  name: string
  search?: ReactNode
  /** What one comes to do: a single primary button. */
  action?: ReactNode
  account?: ReactNode
  /** Lists of links: a column on a wide screen, a panel behind a button on a narrow one. */
  nav?: ReactNode
  /** One `<Page>`. */
  children: ReactNode
}

/** The header and the navigation around every page. */
export function Shell({ name, search, action, account, nav, children }: ShellProps) {
  return (
    <div className="shell">
      <SkipLink />
      <header className="shell-bar">
        {nav && <DrawerButton opens={NAV_ID} label="Menu" icon="menu" className="shell-open quiet" quiet />}
        <Link to="/" className="brand">
          <span className="brand-mark" />
          <span className="brand-name">{name}</span>
        </Link>
        {search && <div className="shell-search">{search}</div>}
        <div className="shell-actions">
          {action}
          {account}
        </div>
      </header>
      <div className="shell-body">
        {nav && (
          <Drawer id={NAV_ID} label="Main" className="shell-nav">
            {nav}
          </Drawer>
        )}
        {children}
      </div>
    </div>
  )
}
