import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { now } from '~/platform/clock.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import type { OpeningFields } from './opening-form'
import { looksPersonal } from './personal-text'
import { keyOfThisWeek, pseudonym } from './pseudonyms.server'
import { openedNow } from './settling.server'

const HOUR_MS = 3_600_000

/**
 * Notes that the viewer opened a result, if they did come from one, and gives the post's address. Nobody waits for the
 * writing. Two queries.
 * @throws NotFound when the viewer may not read the post: an address that leads on must not lead anywhere else.
 */
export async function noteOpening(
  viewer: Viewer,
  postId: string,
  from: OpeningFields | null,
): Promise<string> {
  const post = row<{ id: string; slug: string }>(
    sql`select p.id, p.slug from "Post" p where p.id = ${postId} and ${visibleToSql(viewer)}`,
  )
  if (!post) throw new NotFound()
  if (from) {
    const afterMs = now().getTime() - from.at
    openedNow({
      ...{ userId: viewer.id, asker: pseudonym(await keyOfThisWeek(), viewer.id) },
      ...{ searchId: from.search, postId: post.id, position: from.position },
      afterMs: afterMs >= 0 && afterMs < HOUR_MS ? afterMs : null,
      text: looksPersonal(from.text) ? '' : from.text,
      since: performance.now(),
    })
  }
  return postPath(post)
}
