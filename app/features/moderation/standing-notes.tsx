import { dayWords } from '~/features/posts/day-words'
import type { PostView } from '~/features/posts/post-view'
import { Banner } from '~/ui/banner'
import { RelativeTime } from '~/ui/relative-time'

// Drawn by the server alone (posts/drawn-around.server.tsx): plain links and forms, and nothing that needs a script.

type Props = { post: PostView; own: boolean }

/** Above a post: that it is out of sight, locked or pinned, by whom and why. */
export function StandingNotes({ post, own }: Props) {
  const { locked, pinned, deletion } = post
  return (
    <>
      {deletion?.kind === 'deleted' && <Deleted post={post} deletion={deletion} />}
      {deletion?.kind === 'hidden' && <Hidden post={post} deletion={deletion} own={own} />}
      {locked && (
        <Banner>
          <b>{`Closed for new ${post.kind === 'question' ? 'answers and comments' : 'comments'}.`}</b>{' '}
          {`${locked.byName} locked this ${dayWords(locked.at)}.${locked.why && ` Why: ${locked.why}`}`}
        </Banner>
      )}
      {pinned && (
        <p className="meta">
          {pinned.until
            ? `Stands first in ${post.space.name} until ${dayWords(pinned.until - 1)}`
            : `Stands first in ${post.space.name}`}
        </p>
      )}
    </>
  )
}

type AsideProps = { post: PostView; deletion: NonNullable<PostView['deletion']> }

function Deleted({ post: { id, may }, deletion: { at, byName, reason } }: AsideProps) {
  return (
    <Banner tone="warn">
      <div className="row">
        <span>
          {byName} deleted this <RelativeTime at={new Date(at)} />. Only moderators of its space see it.
          {reason && ` Reason: ${reason}`}
        </span>
        {may.restore && (
          <form method="post" action={`/posts/${id}/deletion`} className="push">
            <input type="hidden" name="deleted" value="0" />
            <button type="submit" className="button small">
              Restore
            </button>
          </form>
        )}
      </div>
    </Banner>
  )
}

function Hidden({
  post: { id, may },
  deletion: { at, byName, reason, asked },
  own,
}: AsideProps & { own: boolean }) {
  return (
    <Banner tone="warn">
      <div className="stack tight">
        <p>
          <b>
            {own ? 'Only you and moderators see this for now.' : 'Only its author and moderators see this.'}
          </b>{' '}
          {byName} hid it <RelativeTime at={new Date(at)} />: “{reason}”
        </p>
        {own && (
          <p>
            {asked
              ? 'You asked to have it shown again; a moderator looks at it. '
              : 'That is no verdict on you. Change it if you like, and ask to have it shown again. '}
            <a href={`/posts/${id}/edit`}>Edit it</a> ·{' '}
            <a href={`/posts/${id}/moderation`}>Ask a moderator</a>
          </p>
        )}
        {!own && may.keepOrder && (
          <p>
            {asked && 'Its author asks to have it shown again. '}
            <a href={`/posts/${id}/moderation`}>Decide</a>
          </p>
        )}
      </div>
    </Banner>
  )
}
