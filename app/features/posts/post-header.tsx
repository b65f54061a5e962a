import { picturePath } from '~/features/accounts/picture-path'
import { OrderLinks } from '~/features/moderation/order-links'
import { AuthorLink } from '~/features/people/author-link'
import { Avatar } from '~/ui/avatar'
import { ButtonLink } from '~/ui/button'
import { counted, timesWords } from '~/ui/count'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TagLink } from '~/ui/tag'
import { KindBadge, StateBadge } from './post-badges'
import type { PostView } from './post-view'

/** What a post is, what it is called, who wrote it when, and what it is about. */
export function PostHeader({ post }: { post: PostView }) {
  const { id, title, author, createdAt, editedAt, edits, topics, may, suggested } = post
  return (
    <header className="post-header">
      <div className="row">
        <KindBadge kind={post.kind} />
        <StateBadge post={post} />
        {(may.revise || may.remove || may.suggest || may.flag || may.keepOrder) && (
          <span className="row push">
            {suggested > 0 && (
              <ButtonLink to={`/posts/${id}/suggestions`} size="small">
                {counted(suggested, 'suggested edit', 'suggested edits')}
              </ButtonLink>
            )}
            {may.suggest && (
              <ButtonLink to={`/posts/${id}/suggestion`} variant="quiet" size="small">
                <Icon name="pencil" />
                Suggest an edit
              </ButtonLink>
            )}
            {may.review && (
              <ButtonLink to={`/posts/${id}/review`} variant="quiet" size="small">
                <Icon name="check" />
                Review
              </ButtonLink>
            )}
            {may.revise && (
              <ButtonLink to={`/posts/${id}/edit`} variant="quiet" size="small">
                <Icon name="pencil" />
                Edit
              </ButtonLink>
            )}
            {may.remove && (
              <ButtonLink to={`/posts/${id}/deletion`} variant="quiet" size="small">
                <Icon name="trash" />
                Delete
              </ButtonLink>
            )}
            <OrderLinks at={`/posts/${id}`} may={may} />
          </span>
        )}
      </div>
      <h1>{title}</h1>
      <div className="row meta">
        <AuthorLink handle={author.handle} className="post-row-author row">
          <Avatar name={author.name} seed={author.id} src={picturePath(author.avatar)} size="small" />
          {author.name}
        </AuthorLink>
        {author.team && <span>{author.team}</span>}
        <RelativeTime at={new Date(createdAt)} />
        {(edits > 0 || may.remove) && (
          <Link to={`/posts/${id}/history`} className="link">
            {edits > 0 && editedAt !== null ? (
              <>
                {`edited ${timesWords(edits)}, last `}
                <RelativeTime at={new Date(editedAt)} />
              </>
            ) : (
              'History'
            )}
          </Link>
        )}
        {topics.map(({ slug }) => (
          <TagLink key={slug} to={`/topics/${slug}`} hash>
            {slug}
          </TagLink>
        ))}
      </div>
    </header>
  )
}
