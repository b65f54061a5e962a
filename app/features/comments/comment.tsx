import { Byline } from '~/features/answers/byline'
import { DeleteForm, DeletionNote, RestoreForm } from '~/features/answers/deletion-form'
import { classes } from '~/ui/classes'
import { Link } from '~/ui/link'
import { Prose } from '~/ui/prose'
import type { CommentView } from './comments-view'

/** One comment with what its reader may do with it. */
export function Comment({ comment, permalink }: { comment: CommentView; permalink: string }) {
  const { id, author, createdAt, editedAt, bodyHtml, deletion, may } = comment
  return (
    <article id={`comment-${id}`} className={classes('comment', deletion !== null && 'deleted')}>
      <Byline author={author} permalink={permalink} createdAt={createdAt} editedAt={editedAt} />
      {deletion && <DeletionNote what="comment" byName={deletion.byName} reason={deletion.reason} />}
      <Prose html={bodyHtml} small />
      {(may.revise || may.remove || may.restore) && (
        <div className="quiet-actions row">
          {may.revise && (
            <Link className="button quiet small" to={`/comments/${id}/edit`}>
              Edit
            </Link>
          )}
          {may.remove && <DeleteForm what="comment" action={`/comments/${id}/deletion`} id={id} />}
          {may.restore && <RestoreForm what="comment" action={`/comments/${id}/deletion`} />}
        </div>
      )}
    </article>
  )
}
