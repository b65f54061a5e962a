import { useFormResult } from '~/platform/form-result'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { MoreLink } from '~/ui/more-link'
import { Page, PageHeading } from '~/ui/page'
import { ALERT_WORDS } from './alerts'
import type { SavedSearchLine } from './saved-search-view'
import type { SavedSearches } from './saved-searches-page.server'

/** The searches that somebody saved or follows, and where something new was found. */
export function SavedSearchList({ searches, next, isFirst }: SavedSearches) {
  const { problems } = useFormResult()
  return (
    <Page>
      <PageHeading title="Saved searches" note="What you want to hear of, as soon as somebody writes it" />
      <FormProblems problems={problems} />
      {searches.length > 0 ? (
        <Card padded={false}>
          {searches.map((search) => (
            <SearchItem key={search.id} search={search} />
          ))}
        </Card>
      ) : (
        <EmptyState title="No search is saved yet" icon="search">
          <p>
            Search for something and press “Save this search”. You are told of what it finds from then on.
          </p>
          <ButtonLink to="/search">Search</ButtonLink>
        </EmptyState>
      )}
      <MoreLink older={next && `/searches?after=${next}`} newest={isFirst ? null : '/searches'} />
    </Page>
  )
}

function SearchItem({ search: { id, name, owner, own, alerts, fresh } }: { search: SavedSearchLine }) {
  return (
    <CardItem className="row between">
      <div className="saved-search-name">
        <Link to={`/searches/${id}`} className="link">
          {name}
        </Link>
        <p className="meta">
          {!own && <>Saved by {owner} · </>}
          {ALERT_WORDS[alerts]}
        </p>
      </div>
      {fresh > 0 && <Badge tone="good">{fresh} new</Badge>}
    </CardItem>
  )
}
