import { ButtonLink } from './button'
import { Icon } from './icon'

type NextLinkProps = {
  /** Where the list goes on; missing at its end. */
  next?: string | null
  /** Where the list begins; missing there. */
  first?: string | null
}

/** The way through a long list that is not sorted by time. */
export function NextLink({ next, first }: NextLinkProps) {
  if (!next && !first) return null
  return (
    <nav className="more-link" aria-label="More of this list">
      {first && (
        <ButtonLink to={first} variant="quiet">
          From the beginning
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next} className="push" rel="next">
          Next
          <Icon name="arrow-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
