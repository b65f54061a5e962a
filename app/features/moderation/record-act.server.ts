import type { Viewer } from '~/features/accounts/viewer'
import { isOwn } from '~/features/anonymity/own-work'
import { personTold } from '~/features/notifications/notice-events'
import { audit } from '~/platform/audit.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { type Told, toldSentence } from './moderation-words'

/** What was acted on, as far as the log and its author need it. */
export interface ActedOn {
  subject: `${'post' | 'answer' | 'comment' | 'use'}:${string}`
  postId: string
  authorId: string
  spaceId: string
  /** Of its post. */
  title: string
}

export interface Act {
  /** What was done, in a word: `hidden`. */
  act: string
  before?: string
  after?: string
  why: string
  /** What its author is told; nothing when left out. */
  told?: Told
  /** Names what was done, where a later act takes the telling back. */
  fact?: string
  /** Where the notice leads; the post, when left out. */
  path?: string
}

/**
 * Writes into the audit log what the viewer did by the rights they have over others, and tells who wrote it, unless they
 * did themselves. Who gave no name is told under that name, and the viewer learns nothing by it. The notice names its
 * post by words of its own: what is out of sight could not be looked up.
 */
export async function recordAct(tx: Tx, viewer: Viewer, text: ActedOn, done: Act): Promise<void> {
  const { subject, authorId, spaceId, postId, title } = text
  const { act, before, after, why, told } = done
  const noun = subject.slice(0, subject.indexOf(':'))
  await audit(tx, { byId: viewer.id, what: `${noun}.${act}`, subject, spaceId, before, after, why })
  if (!told || isOwn(viewer, authorId)) return
  const fact = done.fact ?? `${act}:${newId()}`
  const page = `/posts/${postId}`
  await record(
    tx,
    personTold({
      ...{ kind: 'moderated', to: [authorId], actorId: viewer.id, fact, thread: fact },
      ...{ spaceId, page, path: done.path ?? page, title: toldSentence(title, told, why, noun) },
    }),
  )
}

/** The same where somebody may do this to their own work too: then it is nobody's business. */
export async function recordActOnAnother(tx: Tx, viewer: Viewer, text: ActedOn, done: Act): Promise<void> {
  if (!isOwn(viewer, text.authorId)) await recordAct(tx, viewer, text, done)
}
