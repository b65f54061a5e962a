import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { startForm } from '~/features/experiments/experiment-form'
import { startExperiment } from '~/features/experiments/start-experiment.server'
import { StartPage } from '~/features/experiments/start-page'
import { stepPage } from '~/features/experiments/step-page.server'
import { triedBeforeStart } from '~/features/experiments/tried-before.server'
import { ASKED } from '~/features/experiments/tried-view'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Start an experiment · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const step = await stepPage(viewer, params.id ?? '', 'start')
  const { hypothesis, primaryMetric: metric } = step.plan
  return { step, tried: await triedBeforeStart(viewer, { hypothesis, metric, not: step.id }, ASKED) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await startExperiment(viewer, params.id ?? '', await parseForm(request, startForm))
  return redirect(postPath(post), 303)
}

export default function Start() {
  return <StartPage {...useLoaderData<typeof loader>()} />
}
