import { Card, CardItem } from '~/ui/card'
import { Link } from '~/ui/link'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { ALERT_WORDS } from './alerts'
import type { SavedSearches } from './saved-searches-page.server'

/** Among everything that somebody follows: the searches they saved or follow, how often they hear of each, and where to change that. */
export function FollowedSearches({ searches, next }: SavedSearches) {
  return (
    <section aria-labelledby="followed-searches">
      <h2 id="followed-searches">Saved searches</h2>
      <Card padded={false}>
        {searches.map(({ id, name, own, owner, alerts }) => (
          <CardItem key={id} className="followed-line">
            <Link to={`/searches/${id}`} className="followed-line-name">
              {name}
            </Link>
            <span className="meta">
              {ALERT_WORDS[alerts]}
              {!own && ` · saved by ${owner}`}
            </span>
            <Link to={`/searches/${id}`} className="link push">
              Change<VisuallyHidden> how often you hear of {name}</VisuallyHidden>
            </Link>
          </CardItem>
        ))}
        {next && (
          <CardItem>
            <Link to="/searches" className="link">
              All saved searches
            </Link>
          </CardItem>
        )}
      </Card>
    </section>
  )
}
