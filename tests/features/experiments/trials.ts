import type { Viewer } from '~/features/accounts/viewer'
import { concludeExperiment } from '~/features/experiments/conclude-experiment.server'
import { concludeForm, startForm } from '~/features/experiments/experiment-form'
import { startExperiment } from '~/features/experiments/start-experiment.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { experimentFields, wanted } from '../posts/drafts'

type Fields = Record<string, string>

/** A planned experiment, by its id. */
export async function planned(by: Viewer, fields: Fields = {}): Promise<string> {
  return (await publishPost(by, wanted(experimentFields(fields)))).id
}

/** One that was started today and is to be decided on a day. */
export async function running(by: Viewer, fields: Fields = {}, decideOn = '2126-01-01'): Promise<string> {
  const id = await planned(by, fields)
  const startsOn = now().toISOString().slice(0, 10)
  const start = { startsOn, endsOn: decideOn, confirmed: '1', revision: '1' }
  await startExperiment(by, id, parseValues(start, startForm))
  return id
}

export const CONCLUSION = { result: 'It held.', sampleSize: '40', verdict: 'supported', decision: 'adopt' }

export function conclude(by: Viewer, id: string, fields: Fields = {}) {
  return concludeExperiment(by, id, parseValues({ ...CONCLUSION, ...fields }, concludeForm))
}

export function planOf(id: string) {
  return db.experimentPlan.findUniqueOrThrow({ where: { postId: id } })
}

/** What the form of a start sends. */
export const days = (startsOn: string, endsOn: string) => ({
  startsOn,
  endsOn,
  confirmed: '1',
  revision: '1',
})
