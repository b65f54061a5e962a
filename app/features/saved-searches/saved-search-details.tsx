import { feedSettingsPath } from '~/features/atom-feeds/feed-subject'
import { FoundList } from '~/features/finding/found-list'
import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { AlertsForm } from './alerts-form'
import type { NewPost, SavedSearchView } from './saved-search-view'

/** A saved search: what is new, what it finds altogether, and how often to hear of it. */
export function SavedSearchDetails({ search }: { search: SavedSearchView }) {
  const { id, name, query, owner, mayChange, followers, fresh, posts, total } = search
  return (
    <Page aside={<Beside search={search} />} asideLabel="About this search">
      <PageHeading
        title={name}
        note={
          <>
            Saved by <Link to={`/people/${owner.handle}`}>{owner.name}</Link> ·{' '}
            {counted(followers, 'follower')}
          </>
        }
      >
        {mayChange && <ButtonLink to={`/searches/${id}/edit`}>Rename or delete</ButtonLink>}
      </PageHeading>
      {fresh.length > 0 && <Fresh posts={fresh} />}
      {posts.length > 0 ? (
        <section className="saved-search-results" aria-labelledby="all-results">
          <h2 className="small-heading" id="all-results">
            {counted(total, 'result')}
          </h2>
          <FoundList posts={posts} />
          <p className="more-link">
            <ButtonLink to={`/search?${query}`} className="push">
              Open it as a search
            </ButtonLink>
          </p>
        </section>
      ) : (
        <EmptyState title="Nothing found yet" icon="search">
          <p>Nothing that you may read matches. Follow the search to hear of it when something does.</p>
          <ButtonLink to={`/search?${query}`}>Open it as a search</ButtonLink>
        </EmptyState>
      )}
    </Page>
  )
}

function Fresh({ posts }: { posts: NewPost[] }) {
  return (
    <section aria-labelledby="new-results">
      <h2 className="small-heading" id="new-results">
        New since you last looked
      </h2>
      <Card padded={false}>
        {posts.map((post) => (
          <CardItem key={post.id} className="row">
            <KindBadge kind={post.kind} />
            <Link to={postPath(post)} className="link saved-search-name">
              {post.title}
            </Link>
            <span className="meta push">
              <RelativeTime at={post.at} />
            </span>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function Beside({ search }: { search: SavedSearchView }) {
  return (
    <>
      <AlertsForm search={search} />
      <Card title="Share it">
        <p className="meta">
          Send anybody here the address of this page. It shows each of them what they may read, and they can
          follow it as often as they like.
        </p>
      </Card>
      <p className="meta">
        <Link to={feedSettingsPath({ subject: 'search', name: search.id })} className="link">
          Feed
        </Link>{' '}
        of this search for your feed reader
      </p>
    </>
  )
}
