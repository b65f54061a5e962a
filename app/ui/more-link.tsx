import { ButtonLink } from './button'
import { Icon } from './icon'

type MoreLinkProps = {
  /** Where the next, older stretch is; missing at the end. */
  older?: string | null
  /** Where the newest stretch is; missing when one is there already. */
  newest?: string | null
}

/** The way through a long list: on to what is older, or back to its beginning. */
export function MoreLink({ older, newest }: MoreLinkProps) {
  if (!older && !newest) return null
  return (
    <nav className="more-link" aria-label="More of this list">
      {newest && (
        <ButtonLink to={newest} variant="quiet">
          Newest
        </ButtonLink>
      )}
      {older && (
        <ButtonLink to={older} className="push" rel="next">
          Older
          <Icon name="arrow-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
