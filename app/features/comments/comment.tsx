import { Byline } from '~/features/answers/byline'
import { DeleteForm, DeletionNote, RestoreForm } from '~/features/answers/deletion-form'
import { OrderLinks } from '~/features/moderation/order-links'
import { classes } from '~/ui/classes'
import { Link } from '~/ui/link'
import { Prose } from '~/ui/prose'
import type { CommentView } from './comments-view'

/** One comment with what its reader may do with it. */
export function Comment({ comment, permalink }: { comment: CommentView; permalink: string }) {
  const { id, author, createdAt, editedAt, bodyHtml, deletion, may } = comment
  return (
    <article id={`comment-${id}`} className={classes('comment', deletion !== null && 'deleted')}>
      <Byline {...{ author, permalink, createdAt, editedAt }} history={`/comments/${id}/history`} />
      {deletion && <DeletionNote what="comment" at={`/comments/${id}`} aside={deletion} />}
      <Prose html={bodyHtml} small />
      {(may.revise || may.restore || may.flag || may.keepOrder) && (
        <div className="quiet-actions row">
          {may.revise && (
            <Link className="button quiet small" to={`/comments/${id}/edit`}>
              Edit
            </Link>
          )}
          {may.remove && <DeleteForm what="comment" at={`/comments/${id}`} id={id} byAnother={may.flag} />}
          {may.restore && <RestoreForm what="comment" at={`/comments/${id}`} />}
          <OrderLinks at={`/comments/${id}`} may={may} />
        </div>
      )}
    </article>
  )
}
