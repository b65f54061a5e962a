import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { db } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { reachUse } from './reach-use.server'
import { todayIn } from './today-there.server'
import type { UseValues } from './use-fields'
import { canRemoveUse, canReviseUse, REMOVE_USE_REFUSED, REVISE_USE_REFUSED } from './use-rules'

/**
 * An entry as its form holds it.
 * @throws NotFound when the viewer may not read it, Forbidden when it is not theirs.
 */
export async function entryToRevise(viewer: Viewer, useId: string) {
  const use = await reachUse(db, viewer, useId)
  if (!canReviseUse(viewer, use)) throw new Forbidden(REVISE_USE_REFUSED)
  const { context, result, conditions, note, usedOn, minutesSaved, post } = use
  const values: UseValues = {
    ...{ context, result, conditions, note },
    usedOn: usedOn.toISOString().slice(0, 10),
    minutesSaved: minutesSaved === null ? '' : String(minutesSaved),
  }
  return {
    id: useId,
    values,
    title: post.title,
    today: todayIn(viewer.timeZone),
    back: `${postPath(post)}#uses`,
  }
}

/**
 * An entry that somebody is about to remove.
 * @throws NotFound when the viewer may not read it, Forbidden when it is not theirs to remove.
 */
export async function entryToRemove(viewer: Viewer, useId: string) {
  const use = await reachUse(db, viewer, useId)
  if (!canRemoveUse(viewer, use, use.post)) throw new Forbidden(REMOVE_USE_REFUSED)
  const { context, post, user } = use
  // Whose entry it is, where that is somebody else.
  const name = canReviseUse(viewer, use) ? null : user.name
  return { id: useId, context, name, title: post.title, back: `${postPath(post)}#uses` }
}
