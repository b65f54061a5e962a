import type { ReactNode } from 'react'
import { classes } from './classes'
import { Drawer, DrawerButton } from './drawer'
import { MAIN_ID } from './skip-link'

const SIDE_ID = 'page-side'

type PageProps = {
  /** Takes the place of the site's navigation, which then waits behind the menu button. */
  side?: ReactNode
  sideLabel?: string
  aside?: ReactNode
  asideLabel?: string
  /** No navigation beside it: for writing and other work that wants quiet. */
  focused?: boolean
  children: ReactNode
}

/** The columns of one page inside the shell. */
export function Page({
  side,
  sideLabel = 'Filters',
  aside,
  asideLabel = 'Beside this page',
  focused,
  children,
}: PageProps) {
  return (
    <div
      className={classes(
        'page',
        Boolean(side) && 'with-side',
        Boolean(aside) && 'with-aside',
        focused && 'focused',
      )}
    >
      {side && (
        <Drawer id={SIDE_ID} label={sideLabel} className="page-side">
          {side}
        </Drawer>
      )}
      <main id={MAIN_ID} className="page-main" tabIndex={-1}>
        {side && <DrawerButton opens={SIDE_ID} label={sideLabel} icon="filter" className="page-side-open" />}
        {children}
      </main>
      {aside && (
        <aside className="page-aside" aria-label={asideLabel}>
          {aside}
        </aside>
      )}
    </div>
  )
}

type PageHeadingProps = { title: ReactNode; note?: ReactNode; children?: ReactNode }

/** A page's name, a quiet word beside it, and what one can do at the far end. */
export function PageHeading({ title, note, children }: PageHeadingProps) {
  return (
    <div className="page-heading row">
      <h1>{title}</h1>
      {note && <span className="meta">{note}</span>}
      {children && <div className="row push">{children}</div>}
    </div>
  )
}
