import { AuthorLink } from '~/features/people/author-link'
import { AboutPost } from '~/features/posts/about-post'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import type { SuggestionsView } from './suggestion-page.server'

/** The edits that are suggested for a post and wait. */
export function SuggestionsPage({ title, noun, back, suggestAt, suggestions, maySuggest }: SuggestionsView) {
  return (
    <Page focused>
      <AboutPost kind={noun === 'answer' ? 'question' : noun} what={noun} title={title} back={back}>
        <p className="meta">Suggested edits that wait</p>
      </AboutPost>
      {suggestions.length > 0 ? (
        <Card padded={false}>
          {suggestions.map(({ id, by, at, why, stale }) => (
            <CardItem key={id}>
              <p>
                <Link to={`/suggestions/${id}`} className="link">
                  {why || 'An edit without a reason'}
                </Link>
              </p>
              <p className="meta">
                <AuthorLink handle={by.handle}>{by.name}</AuthorLink> <RelativeTime at={at} />
                {stale && ' · the text has changed since'}
              </p>
            </CardItem>
          ))}
        </Card>
      ) : (
        <EmptyState title="Nothing is suggested" icon="pencil">
          <p>Who reads a text and may not edit it can suggest an edit from its page.</p>
        </EmptyState>
      )}
      {maySuggest && suggestions.length === 0 && <ButtonLink to={suggestAt}>Suggest an edit</ButtonLink>}
    </Page>
  )
}
