import type { Viewer } from '~/features/accounts/viewer'
import { amendPlan } from '~/features/experiments/amend-plan.server'
import { concludeExperiment } from '~/features/experiments/conclude-experiment.server'
import { amendForm, concludeForm, startForm } from '~/features/experiments/experiment-form'
import { startExperiment } from '~/features/experiments/start-experiment.server'
import { reviseForm } from '~/features/posts/post-form'
import { revisePost } from '~/features/posts/revise-post.server'
import { at } from '~/platform/clock.server'
import { parseValues } from '~/platform/forms.server'
import type { ExperimentStory } from './story'

/** What was known when it was published: the plan. The rest is told by the steps that come after. */
export function plannedStory(story: ExperimentStory): ExperimentStory {
  const { locked, amendments: _a, numbers: _n, verdict, ...told } = story
  if (locked === false) return { ...told, verdict }
  const { result: _r, sampleSize: _s, decision: _d, body, ...plan } = told
  return { ...plan, status: 'planned', ...(story.status !== 'concluded' && { body }) }
}

/** Starts, amends and concludes an experiment that was published as planned, each at its own time. */
export async function tellSteps(story: ExperimentStory, id: string, who: () => Viewer): Promise<void> {
  const { status, locked, startsOn = '', endsOn = '', amendments = [] } = story
  if (status === 'planned' || locked === false) return
  const start = { startsOn, endsOn, confirmed: '1', revision: '1' }
  await at(`${startsOn}T08:00:00Z`, () => startExperiment(who(), id, parseValues(start, startForm)))
  for (const { at: time, ...amendment } of amendments)
    await at(time, () => amendPlan(who(), id, parseValues(amendment, amendForm)))
  if (status === 'concluded') await tellConclusion(story, id, { who, on: `${endsOn}T15:00:00Z` })
}

async function tellConclusion(
  { result, sampleSize, verdict, decision, numbers, title, topics, body }: ExperimentStory,
  id: string,
  { who, on }: { who: () => Viewer; on: string },
): Promise<void> {
  const { kind, ...groups } = numbers ?? { kind: '' }
  const conclusion = { result, sampleSize, verdict, decision }
  const entered = Object.entries({ ...conclusion, ...groups }).map(([name, value]) => [name, String(value)])
  const wanted = { ...Object.fromEntries(entered), numbers: kind }
  await at(on, () => concludeExperiment(who(), id, parseValues(wanted, concludeForm)))
  if (!body) return
  const { numbers: _, ...said } = wanted
  const names = Object.keys(conclusion).map((name) => [name, said[name]])
  const edit = { kind: 'locked-experiment', title, topics: topics.join(', '), body, revision: '3' }
  await at(on, () =>
    revisePost(who(), id, parseValues({ ...Object.fromEntries(names), ...edit }, reviseForm)),
  )
}
