import type { ReactNode } from 'react'
import { isPseudonym } from '~/features/anonymity/pseudonym-handle'
import { Link } from '~/ui/link'

type AuthorLinkProps = { handle: string; className?: string; children: ReactNode }

/** Who wrote something: a link to their page, or a name alone where they did not give their own. */
export function AuthorLink({ handle, className, children }: AuthorLinkProps) {
  if (isPseudonym(handle)) return <span className={className}>{children}</span>
  return (
    <Link to={`/people/${handle}`} className={className}>
      {children}
    </Link>
  )
}
