import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { triedBefore } from '~/features/experiments/tried-before.server'
import { triedForm } from '~/features/experiments/tried-form'
import { TriedPage } from '~/features/experiments/tried-page'
import { HYPOTHESIS_MAX, METRIC_MAX, triedPath } from '~/features/experiments/tried-view'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Tried before? · Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { searchParams } = new URL(request.url)
  const hypothesis = (searchParams.get('hypothesis') ?? '').slice(0, HYPOTHESIS_MAX)
  const metric = (searchParams.get('metric') ?? '').slice(0, METRIC_MAX)
  return { hypothesis, metric, tried: await triedBefore(viewer, { hypothesis, metric }) }
}

/** The form in which an experiment is written sends all of it here when there is no JavaScript. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireViewer(context)
  const { hypothesis, primaryMetric } = await parseForm(request, triedForm)
  return redirect(triedPath(hypothesis, primaryMetric), 303)
}

export default function TriedBefore() {
  return <TriedPage {...useLoaderData<typeof loader>()} />
}
