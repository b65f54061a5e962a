import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { objectiveId } from './objective-path'
import type { Objective, objectivesPage } from './objectives-page.server'

/** What leaders endorsed, by the objective it serves. */
export function ObjectivesPage({ objectives, more }: ReturnType<typeof objectivesPage>) {
  return (
    <Page>
      <PageHeading title="Objectives" note="What leaders endorsed, by what it serves" />
      {objectives.length === 0 && (
        <EmptyState title="No objective has been named yet" icon="star">
          <p>A leader who endorses a lesson or an experiment may say which objective it serves.</p>
          <ButtonLink to="/lessons">See lessons</ButtonLink>
        </EmptyState>
      )}
      {objectives.map((objective) => (
        <ObjectiveSection key={objective.key} objective={objective} />
      ))}
      {more && <p className="meta">These are the newest endorsements; older ones stand with their posts.</p>}
    </Page>
  )
}

function ObjectiveSection({ objective: { key, text, posts } }: { objective: Objective }) {
  const id = objectiveId(key)
  return (
    <section className="objective" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{text}</h2>
      <Card padded={false}>
        {posts.map((post) => (
          <CardItem key={post.id}>
            <div className="row">
              <KindBadge kind={post.kind} />
              <Link to={postPath(post)} className="objective-post">
                {post.title}
              </Link>
            </div>
            <ul className="meta">
              {post.said.map(({ byId, handle, name, sentence }) => (
                <li key={byId}>
                  <Link to={`/people/${handle}`}>{name}</Link>
                  {`: “${sentence}”`}
                </li>
              ))}
            </ul>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}
