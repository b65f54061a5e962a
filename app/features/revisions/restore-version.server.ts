import type { Viewer } from '~/features/accounts/viewer'
import { reviseAnswer } from '~/features/answers/revise-answer.server'
import { reviseComment } from '~/features/comments/revise-comment.server'
import { reviseForm } from '~/features/posts/post-form'
import { PLAN_FIELDS } from '~/features/posts/post-kinds'
import { revisePost } from '~/features/posts/revise-post.server'
import { db } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { textOf } from './history-page.server'
import { reachWork, type Work } from './reach-work.server'
import type { RestoreWanted } from './revision-forms'
import type { WorkKind } from './work'

export const RESTORE_REFUSED = 'Only who may edit this can bring an older version back.'

/**
 * Makes the text say what an older version said, as an edit like any other. Where it is filed and how far an experiment
 * is stay as they are, and so does a locked plan.
 * @throws NotFound when the viewer may not read it or there is no such version, Forbidden when it is not theirs to edit,
 * Invalid on `form` when somebody edited it since `revision`, or when it cannot say that any more.
 */
export async function restoreVersion(viewer: Viewer, kind: WorkKind, id: string, wanted: RestoreWanted) {
  const { version, revision, whyEdited } = wanted
  const work = await reachWork(db, viewer, kind, id)
  if (!work.mayEdit) throw new Forbidden(RESTORE_REFUSED)
  const text = await textOf(kind, work, version)
  const edit = { revision, whyEdited }
  try {
    if (kind === 'posts') {
      await revisePost(viewer, id, parseValues(formOf(work, text, edit), reviseForm), { restores: version })
    } else if (kind === 'answers') {
      await reviseAnswer(viewer, id, { body: text.body ?? '', ...edit }, { restores: version })
    } else await reviseComment(viewer, id, { body: text.body ?? '', ...edit }, version)
  } catch (error) {
    if (error instanceof Conflict)
      throw new Invalid({ form: 'Somebody edited it since you opened this page. Look at it again below.' })
    if (error instanceof Invalid)
      throw new Invalid({ form: `It cannot say this any more as it stands. ${error.message}` })
    throw error
  }
  return work
}

const STAYS = new Set(['kind', 'status', 'spaceId', 'topics'])
const LOCKED = new Set<string>(PLAN_FIELDS)

/** The form of a post as somebody would fill it who copies the older text. */
function formOf(work: Work, text: Record<string, string>, edit: { revision: number; whyEdited: string }) {
  const kept = Object.entries(work.values).filter(
    ([field]) => !(work.locked && (LOCKED.has(field) || field === 'status')),
  )
  const values = kept.map(([field, value]) => [field, STAYS.has(field) ? value : (text[field] ?? value)])
  return { ...Object.fromEntries(values), ...(work.locked && { kind: 'locked-experiment' }), ...edit }
}
