import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { followerIn } from '~/features/anonymity/own-work'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { record } from '~/platform/outbox.server'
import type { FollowWanted } from './follow-form'
import type { Level } from './follow-levels'
import { postFollowed } from './follow-post-events'
import { wantedLevel } from './wanted-level'

/**
 * The viewer follows the post at a level from now on, or no longer. The same again changes nothing.
 * @throws NotFound when they may not read the post.
 */
export async function followPost(viewer: Viewer, postId: string, wanted: FollowWanted) {
  const userId = followerIn(viewer, postId)
  return transaction(async (tx) => {
    const found = await tx.post.findFirst({
      where: { id: postId, ...visibleTo(viewer) },
      select: { id: true, slug: true, followers: { where: { userId } } },
    })
    if (!found) throw new NotFound()
    const { followers, ...post } = found
    const [before] = followers
    const level = wantedLevel('post', wanted, (before?.level ?? null) as Level | null)
    if (level === undefined) return { post }

    const { at } = await handOn(tx, viewer, { authorId: userId, postId })
    const userId_postId = { userId, postId }
    if (level === null) await tx.postFollow.delete({ where: { userId_postId } })
    else if (before) await tx.postFollow.update({ where: { userId_postId }, data: { level } })
    else await tx.postFollow.create({ data: { ...userId_postId, at, level } })
    await record(tx, postFollowed({ postId, actorId: userId, following: wanted.following }), at)
    return { post }
  })
}
