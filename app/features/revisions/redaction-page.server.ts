import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { postToRedact } from './redact-secret.server'
import { historyPath } from './work'

/**
 * What the page to take out a secret says of the post.
 * @throws NotFound when the viewer may not see it, Forbidden when they do not keep order in its space.
 */
export async function redactionPage(viewer: Viewer, postId: string) {
  const { id, title } = await postToRedact(db, viewer, postId)
  return { title, back: historyPath('posts', id) }
}
