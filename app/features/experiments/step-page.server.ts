import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { experimentOf } from './experiment-of.server'
import type { Step } from './experiment-rules'
import { reachExperiment } from './reach-experiment.server'

/**
 * What the page of a step shows: the experiment, its plan as it stands, and what was entered so far.
 * @throws NotFound when the viewer may not read it or it is none, Forbidden when it is not theirs or the step is not open.
 */
export async function stepPage(viewer: Viewer, id: string, step: Step) {
  const post = await reachExperiment(db, viewer, id, step).catch((error: unknown) => {
    throw error instanceof Invalid ? new Forbidden(error.message) : error
  })
  const details = experimentOf(viewer, { ...post, deleted: false })
  const { hypothesis, primaryMetric, baseline, expectedChange, guardRails, methodHtml } = post.experiment
  const { startsOn, endsOn } = post.values
  return {
    ...{ id, title: post.title, back: postPath(post), revision: post.revision },
    plan: { hypothesis, primaryMetric, baseline, expectedChange, guardRails, methodHtml, startsOn, endsOn },
    promised: details?.lock ? details.plan : null,
    amendments: details?.amendments ?? [],
    numbers: details?.numbers[0] ?? null,
    today: now().toISOString().slice(0, 10),
  }
}

export type StepView = Awaited<ReturnType<typeof stepPage>>
