import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { answer } from '../answers/discussion'
import { questionFields, wanted } from '../posts/drafts'

/** A question of Nadia's with Arjun's answer and Nadia's comment on it, in the space open to all, which Devika moderates. */
export async function thread(title = 'How do we rotate the signing key?') {
  const [nadia, arjun, maria] = [
    await person({ name: 'Nadia' }),
    await person({ name: 'Arjun' }),
    await person({ name: 'Maria' }),
  ]
  const devika = await person({ name: 'Devika', role: 'moderator' })
  const { id: postId, slug } = await publishPost(nadia, wanted(questionFields({ title })))
  const answerId = await answer(arjun, postId, 'Use the key of Umbrella Inc')
  const comment = await addComment(nadia, { on: { answerId }, body: 'Which one?', submissionKey: undefined })
  return {
    nadia,
    arjun,
    maria,
    devika,
    postId,
    path: `/posts/${postId}/${slug}`,
    answerId,
    commentId: comment.id,
  }
}

/** What somebody's inbox says, newest first, once everything that happened is told. */
export async function toldTo(who: Pick<Viewer, 'id'>): Promise<string[]> {
  await drainOutbox()
  const notices = await db.notice.findMany({
    where: { userId: who.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return notices.map(({ kind, title }) => `${kind}: ${title}`)
}

/** The log as it lies in the database, oldest first: who did what to what, and why. */
export async function audited(): Promise<string[]> {
  const entries = await db.auditEntry.findMany({
    include: { by: { select: { name: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return entries.map(
    ({ by, what, before, after, why }) => `${by.name} ${what} (${before} → ${after}): ${why}`,
  )
}

/** The same person with what they may read and write under now. */
export function anew({ id }: Viewer): Viewer {
  const viewer = loadViewer(id)
  if (!viewer) throw new Error('This person is gone.')
  return viewer
}
