import type { Viewer } from '~/features/accounts/viewer'
import type { Hand } from '~/features/anonymity/hand.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { filesIn } from './file-address'
import { broughtBy, heldReadably } from './readable-file.server'

type Text = { postId: string } | { answerId: string } | { commentId: string }

export const TELLS_WHO =
  'Only pictures can stand in a text without your name: another file may say inside who made it. Take the link out, or add a picture of it.'

/**
 * From here on a text holds the files that `written` mentions, so that whoever may read the text may read them. What is
 * held stays held after an edit, because the earlier revision shows it still.
 *
 * A text takes the files of its writer, and those that stand in its own space or in an open one: copying a passage must
 * not carry a picture out of a private space. What it may not take it mentions in vain.
 * @throws Invalid on `form` for a file that is no picture and would come along without its writer's name
 */
export async function holdFiles(
  tx: Tx,
  { viewer, hand, postId }: { viewer: Viewer; hand: Hand; postId: string },
  text: Text,
  written: string,
): Promise<void> {
  const ids = filesIn(written)
  if (ids.length === 0) return
  const { spaceId } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { spaceId: true } })
  const there = { OR: [{ spaceId }, { space: { visibility: 'open' } }] }
  const files = await tx.storedFile.findMany({
    where: {
      id: { in: ids },
      OR: [broughtBy(viewer), { holders: { some: heldReadably(viewer, there) } }],
    },
    select: { id: true, ownerId: true, looseSince: true, width: true },
  })
  const [textId = ''] = Object.values(text)
  for (const { id: fileId } of files) {
    const key = { fileId, textId }
    await tx.fileHolder.upsert({ where: { fileId_textId: key }, create: { ...key, ...text }, update: {} })
  }
  const unnamed = hand.id !== viewer.id
  const loose = files.filter(({ looseSince }) => looseSince !== null)
  if (unnamed && loose.some(({ width }) => width === null)) throw new Invalid({ form: TELLS_WHO })
  await tx.storedFile.updateMany({
    where: { id: { in: loose.map(({ id }) => id) } },
    data: { looseSince: null, ...(unnamed && { ownerId: hand.id, createdAt: hand.at }) },
  })
}
