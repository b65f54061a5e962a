import type { Viewer } from '~/features/accounts/viewer'
import type { Status } from '~/features/posts/post-kinds'
import { reachPost } from '~/features/posts/reach-post.server'
import type { Tx } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { canRun, notOpen, openSteps, RUN_REFUSED, type Step } from './experiment-rules'

/**
 * An experiment that the viewer may take this step with.
 * @throws NotFound when they may not read it or it is none, Forbidden when it is not theirs, Invalid when the step is not
 * open as it stands.
 */
export async function reachExperiment(reader: Pick<Tx, 'post'>, viewer: Viewer, id: string, step: Step) {
  const post = await reachPost(reader, viewer, id)
  const { experiment } = post
  if (!experiment) throw new NotFound()
  if (!canRun(viewer, post)) throw new Forbidden(RUN_REFUSED)
  const status = experiment.status as Status
  if (!openSteps({ status, locked: post.locked }).includes(step)) throw new Invalid({ form: notOpen(step) })
  return { ...post, experiment, status }
}
