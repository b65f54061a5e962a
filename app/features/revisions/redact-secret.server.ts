import type { Viewer } from '~/features/accounts/viewer'
import { personTold } from '~/features/notifications/notice-events'
import { keepsOrderFor } from '~/features/posts/post-rules'
import { reachPost } from '~/features/posts/reach-post.server'
import { moderatedBy, visibleTo } from '~/features/posts/visible-posts.server'
import { audit } from '~/platform/audit.server'
import { emptyLog, type Tx, transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { contentHash, newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { isOurs } from './our-words'
import type { RedactionWanted } from './redaction-form'
import { REDACTED } from './redaction-words'
import { rewritePost, rewriteReplies } from './rewrite-thread.server'
import { countPlaces, replaceWords, spellings, threadTexts } from './thread-texts.server'

export const REDACT_REFUSED = 'Only a moderator of its space can take a secret out of all versions. Ask one.'

/**
 * Takes words for good out of a post, what stands under it, all their versions, suggestions, notices and events, and lets
 * search forget them. Unconfirmed, it only says in how many places they stand. Who did it, why and in how many places is
 * audited; the words themselves are written down nowhere.
 * @throws NotFound when the viewer may not see the post, Forbidden when they do not keep order there, Invalid on `secret`
 * when it stands nowhere in the thread or is a word that the site goes by, on `why` when the secret stands in it.
 */
export async function redactSecret(viewer: Viewer, postId: string, wanted: RedactionWanted): Promise<number> {
  const { secret, why, confirmed } = wanted
  if (isOurs(secret) || postId.includes(secret))
    throw new Invalid({ secret: 'The site itself goes by this word. Paste more of what should go.' })
  if (why.includes(secret))
    throw new Invalid({ why: 'The secret stands in this sentence. Say it without it.' })
  const places = await transaction(async (tx) => {
    const post = await postToRedact(tx, viewer, postId)
    const texts = await threadTexts(tx, postId)
    const words = spellings(secret)
    const found = await countPlaces(tx, texts, words)
    if (found === 0)
      throw new Invalid({
        secret: 'This stands nowhere in the post, under it, or in an older version. Copy it again.',
      })
    if (!confirmed) return found

    // By their own name, whatever names they write under here: it is done by a moderator's right.
    const moderator = { ...viewer, pseudonyms: [] }
    const without = (text: string) => text.replaceAll(secret, REDACTED)
    const writers = new Set<string>()
    await rewritePost(tx, moderator, post, { without, why, writers })
    await rewriteReplies(tx, moderator, postId, { without, why, writers })
    await replaceWords(tx, texts, words, REDACTED)
    await sealPlanAgain(tx, postId)
    const after = `${REDACTED} in ${found} places`
    await audit(tx, {
      byId: viewer.id,
      what: 'post.redacted',
      subject: `post:${postId}`,
      spaceId: post.spaceId,
      after,
      why,
    })
    await tellWriters(tx, viewer, post, [...writers])
    return found
  })
  // What was overwritten stands in SQLite's log until that is emptied.
  if (confirmed) await emptyLog()
  return places
}

/** @throws NotFound, Forbidden */
export async function postToRedact(reader: Pick<Tx, 'post'>, viewer: Viewer, postId: string) {
  const post = await reachPost(reader, viewer, postId, { OR: [visibleTo(viewer), moderatedBy(viewer)] })
  if (!keepsOrderFor(viewer, post)) throw new Forbidden(REDACT_REFUSED)
  return post
}

/** A locked plan that held the secret is another text now; its hash must be that text's. */
async function sealPlanAgain(tx: Tx, postId: string): Promise<void> {
  const plan = await tx.experimentPlan.findUnique({ where: { postId } })
  if (!plan) return
  const hash = contentHash(plan.canonical)
  if (hash !== plan.hash) await tx.experimentPlan.update({ where: { postId }, data: { hash } })
}

function tellWriters(tx: Tx, viewer: Viewer, post: { id: string; spaceId: string }, to: string[]) {
  const fact = `redacted:${newId()}`
  const about = { postId: post.id, page: `/posts/${post.id}`, path: `/posts/${post.id}/history` }
  return record(tx, personTold({ kind: 'redacted', to, actorId: viewer.id, fact, thread: fact, ...about }))
}
