import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { ButtonLink } from '~/ui/button'
import { timesWords } from '~/ui/count'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TagLink } from '~/ui/tag'
import { KindBadge, StateBadge } from './post-badges'
import type { PostView } from './post-view'

/** What a post is, what it is called, who wrote it when, and what it is about. */
export function PostHeader({ post }: { post: PostView }) {
  const { id, title, author, createdAt, editedAt, edits, topics, may } = post
  return (
    <header className="post-header">
      <div className="row">
        <KindBadge kind={post.kind} />
        <StateBadge post={post} />
        {(may.revise || may.remove || may.review) && (
          <span className="row push">
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
          </span>
        )}
      </div>
      <h1>{title}</h1>
      <div className="row meta">
        <Link to={`/people/${author.handle}`} className="post-row-author row">
          <Avatar name={author.name} seed={author.id} src={picturePath(author.avatar)} size="small" />
          {author.name}
        </Link>
        {author.team && <span>{author.team}</span>}
        <RelativeTime at={new Date(createdAt)} />
        {editedAt !== null && edits > 0 && (
          <span>
            {`edited ${timesWords(edits)}, last `}
            <RelativeTime at={new Date(editedAt)} />
          </span>
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
