import type { ReactNode } from 'react'
import { picturePath } from '~/features/accounts/picture-path'
import { AuthorLink } from '~/features/people/author-link'
import { KindBadge, StateBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { takesReactions } from '~/features/reactions/reaction-rules'
import { Avatar } from '~/ui/avatar'
import { CardItem } from '~/ui/card'
import { counted, grouped, timesWords } from '~/ui/count'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TagLink } from '~/ui/tag'
import type { PostRow } from './post-row'

/** What a link to a post may be given besides the address of the post. */
export interface PostLinkProps {
  to: string
  onClick?: () => void
  onAuxClick?: (event: { button: number }) => void
}

type PostRowItemProps = {
  post: PostRow
  /** The title where its words are marked. */
  title?: ReactNode
  /** What stands below the title instead of how the post begins. */
  passage?: ReactNode
  /** A line below the text: why the post is in this list. */
  why?: ReactNode
  /** Where the title leads by way of something else, or what is done on the way. */
  link?: PostLinkProps
}

/** A post as one of several in a card. */
export function PostRowItem({ post, title, passage, why, link }: PostRowItemProps) {
  return (
    <CardItem className="post-row">
      <div className="row">
        <KindBadge kind={post.kind} />
        <StateBadge post={post} />
        {post.endorsed && (
          <span className="endorsed meta">
            <Icon name="star" />
            Endorsed
          </span>
        )}
        {post.because && <span className="meta">Because you follow {post.because}</span>}
      </div>
      <h2 className="post-row-title">
        <Link to={postPath(post)} {...link}>
          {title ?? post.title}
        </Link>
      </h2>
      {passage ? <p className="post-row-excerpt">{passage}</p> : <Excerpt post={post} />}
      {why}
      <div className="row meta">
        <AuthorLink handle={post.handle} className="row post-row-author">
          <Avatar name={post.name} seed={post.authorId} src={picturePath(post.avatar)} size="small" />
          {post.name}
        </AuthorLink>
        <RelativeTime at={new Date(post.createdAt)} />
        {post.topics.map((slug) => (
          <TagLink key={slug} to={`/topics/${slug}`} hash>
            {slug}
          </TagLink>
        ))}
        <span className="push">{figures(post)}</span>
      </div>
    </CardItem>
  )
}

function Excerpt({ post: { kind, excerpt, hypothesis, status } }: { post: PostRow }) {
  if (kind !== 'experiment') return <p className="post-row-excerpt">{excerpt}</p>
  return (
    <p className="post-row-excerpt">
      <b>Hypothesis</b> {hypothesis}{' '}
      {excerpt && (
        <>
          <b>{status === 'concluded' ? 'Result' : 'Method'}</b> {excerpt}
        </>
      )}
    </p>
  )
}

function figures({ kind, outcome, score, answerCount, commentCount, applied }: PostRow): ReactNode {
  const talk =
    kind === 'question'
      ? counted(answerCount, 'answer')
      : commentCount > 0 && counted(commentCount, 'comment')
  const rest = [applied > 0 && `applied ${timesWords(applied)}`, talk].filter(Boolean).join(' · ')
  if (takesReactions({ kind, outcome })) return rest
  return (
    <>
      <span aria-hidden="true">▲ </span>
      <span className="visually-hidden">Score </span>
      {grouped(score)}
      {rest && ` · ${rest}`}
    </>
  )
}
