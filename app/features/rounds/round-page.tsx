import { picturePath } from '~/features/accounts/picture-path'
import { AuthorLink } from '~/features/people/author-link'
import { postPath } from '~/features/posts/post-kinds'
import { ReactionButtons } from '~/features/reactions/reaction-buttons'
import { useFormResult } from '~/platform/form-result'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Card, CardItem } from '~/ui/card'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { monthWords } from './months'
import { ChangeForm, NominationForm } from './round-forms'
import type { RoundView, ToldFailure } from './rounds-view'

/** A round: who went first, what others told, and what is done otherwise since. */
export function RoundPage({ round, named }: { round: RoundView; named: string }) {
  const { month, space, open, openedBy, led, nominated, changes, may } = round
  return (
    <Page>
      <PageHeading
        title={`Brave failures of ${monthWords(month)}`}
        note={
          <>
            <Link to={`/spaces/${space.slug}`}>{space.name}</Link>
            {open ? ' · open until the month ends' : ' · over, and here to stay'}
          </>
        }
      >
        {open && <Badge tone="good">Open</Badge>}
      </PageHeading>
      <FormProblems problems={useFormResult().problems} />
      <section className="round-part" aria-labelledby="led-heading">
        <h2 id="led-heading">{openedBy.name} went first</h2>
        <Card padded={false} tone="lesson">
          {led ? (
            <Failure failure={led} />
          ) : (
            <CardItem>
              <p className="meta">This one cannot be read here any more.</p>
            </CardItem>
          )}
        </Card>
      </section>
      <section className="round-part" aria-labelledby="told-heading">
        <h2 id="told-heading">Told by others</h2>
        {nominated.length > 0 ? (
          <Card padded={false}>
            {nominated.map((failure) => (
              <Failure key={failure.id} failure={failure} why={failure} />
            ))}
          </Card>
        ) : (
          <p className="meta">Nobody is nominated yet. Which failure helped you this month?</p>
        )}
        {may.nominate && <NominationForm named={named} />}
      </section>
      <section className="round-part" aria-labelledby="changes-heading">
        <h2 id="changes-heading">What changed because of it</h2>
        {changes.length > 0 ? (
          <Card padded={false}>
            {changes.map(({ id, at, text, by, post }) => (
              <CardItem key={id}>
                <p>{text}</p>
                <p className="meta">
                  {by}, <RelativeTime at={new Date(at)} />
                  {post && (
                    <>
                      {' · after '}
                      <Link className="link" to={postPath(post)}>
                        {post.title}
                      </Link>
                    </>
                  )}
                </p>
              </CardItem>
            ))}
          </Card>
        ) : (
          <p className="meta">Nothing is written down yet.</p>
        )}
        {may.change && <ChangeForm failures={[...(led ? [led] : []), ...nominated]} />}
      </section>
    </Page>
  )
}

function Failure({ failure, why }: { failure: ToldFailure; why?: { why: string; by: string } }) {
  const { id, title, excerpt, handle, name, avatar, authorId, reactions } = failure
  return (
    <CardItem className="post-row round-failure">
      <h3 className="post-row-title">
        <Link to={postPath(failure)}>{title}</Link>
      </h3>
      <p className="post-row-excerpt">{excerpt}</p>
      <p className="row meta">
        <AuthorLink handle={handle} className="row post-row-author">
          <Avatar name={name} seed={authorId} src={picturePath(avatar)} size="small" />
          {name}
        </AuthorLink>
      </p>
      {why && (
        <blockquote className="round-why">
          {why.why} <cite className="meta">{why.by}</cite>
        </blockquote>
      )}
      {reactions && (
        <div className="row">
          <ReactionButtons postId={id} view={reactions} />
        </div>
      )}
    </CardItem>
  )
}
