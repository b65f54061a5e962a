import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { linkWithin } from '~/features/links/link-posts.server'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { keepRevision } from '~/features/posts/keep-revision.server'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { contentHash } from '~/platform/id.server'
import { canonicalPlan } from './canonical-plan'
import { relationsIn, type StartWanted } from './experiment-form'
import { reachExperiment } from './reach-experiment.server'

/**
 * Starts a planned experiment and locks its plan: from then on nothing changes it, whoever edits the post.
 * @throws NotFound when the viewer may not read it or it is none, Forbidden when it is not theirs, Invalid when it is not
 * planned, when somebody edited it since `wanted.revision`, or when a day cannot be.
 */
export async function startExperiment(viewer: Viewer, id: string, wanted: StartWanted) {
  return transaction(async (tx) => {
    const post = await reachExperiment(tx, viewer, id, 'start')
    if (post.revision !== wanted.revision)
      throw new Invalid({ form: 'Somebody edited it since this page was opened. Read the plan again below.' })
    const today = dayOf(now())
    if (wanted.startsOn > today)
      throw new Invalid({ startsOn: 'Start it on the day it begins; until then it stays planned.' })
    if (wanted.endsOn < today)
      throw new Invalid({ endsOn: 'This day has passed. Choose one that is to come.' })

    const { startsOn, endsOn } = wanted
    const plan = canonicalPlan({ ...post.experiment, endsOn })
    const { id: byId, at } = await handOn(tx, viewer, { authorId: post.authorId, postId: id })
    await lockPlan(tx, { postId: id, byId, at, canonical: plan })
    for (const earlier of relationsIn(wanted)) await linkWithin(tx, viewer, id, earlier)
    await keepRevision(tx, viewer, post, {
      experiment: { update: { status: 'running', startsOn, endsOn } },
    })
    const act = { act: 'started', before: 'planned', after: 'running', why: '', told: 'started' } as const
    await recordActOnAnother(tx, viewer, { ...post, subject: `post:${id}`, postId: id }, act)
    return { id, slug: post.slug }
  })
}

interface Locking {
  postId: string
  byId: string
  at: Date
  canonical: string
}

/** Keeps a plan for good. The database refuses a second one for the same experiment. */
export async function lockPlan(tx: Tx, { postId, byId, at, canonical }: Locking): Promise<void> {
  await tx.experimentPlan.create({
    data: { postId, lockedById: byId, lockedAt: at, hash: contentHash(canonical), canonical },
  })
}

/** The day of a moment, at midnight UTC. */
function dayOf(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`)
}
