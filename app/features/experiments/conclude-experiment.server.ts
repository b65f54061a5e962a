import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { keepRevision } from '~/features/posts/keep-revision.server'
import { renderBodies } from '~/features/posts/render-body.server'
import { db, transaction } from '~/platform/db.server'
import { excerpt, toPlainText } from '~/platform/markdown/plain-text'
import type { ConcludeWanted } from './experiment-form'
import { keepNumbers } from './keep-numbers.server'
import { numbersIn } from './number-form'
import { reachExperiment } from './reach-experiment.server'

/**
 * Ends a running experiment with what came out of how many, and what follows. Without a sample size it is that of both
 * groups together.
 * @throws NotFound when the viewer may not read it or it is no experiment, Forbidden when it is not theirs, Invalid when
 * it does not run.
 */
export async function concludeExperiment(viewer: Viewer, id: string, wanted: ConcludeWanted) {
  const { result, verdict, decision } = wanted
  const numbers = numbersIn(wanted)
  const sampleSize = wanted.sampleSize ?? (numbers && numbers.sizeA + numbers.sizeB)
  const [resultHtml = ''] = await renderBodies(db, [result], [`post-${id}-result`])
  return transaction(async (tx) => {
    const post = await reachExperiment(tx, viewer, id, 'conclude')
    await keepRevision(tx, viewer, post, {
      excerpt: excerpt(toPlainText(resultHtml)),
      experiment: {
        update: { status: 'concluded', result, resultHtml, sampleSize, verdict, decision },
      },
    })
    const hand = await handOn(tx, viewer, { authorId: post.authorId, postId: id })
    await tx.experimentEnding.create({ data: { postId: id, byId: hand.id, at: hand.at, reason: '' } })
    if (numbers) await keepNumbers(tx, hand, id, numbers)
    // Its author is told of the conclusion as everybody is who follows it.
    const act = { act: 'concluded', before: 'running', after: `${verdict}, ${decision}`, why: '' }
    await recordActOnAnother(tx, viewer, { ...post, subject: `post:${id}`, postId: id }, act)
    return { id, slug: post.slug }
  })
}
