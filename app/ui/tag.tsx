import type { ReactNode } from 'react'
import { Link, type LinkProps } from './link'

/** A word something is filed under. With `hash` it is written "# word". */
export function TagLink({ hash, children, ...rest }: LinkProps & { hash?: boolean }) {
  return (
    <Link {...rest} className="tag">
      {hash && <Hash />}
      {children}
    </Link>
  )
}

export function Tag({ hash, children }: { hash?: boolean; children: ReactNode }) {
  return (
    <span className="tag">
      {hash && <Hash />}
      {children}
    </span>
  )
}

function Hash() {
  return <span aria-hidden="true"># </span>
}
