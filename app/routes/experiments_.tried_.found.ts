import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { triedBefore } from '~/features/experiments/tried-before.server'
import { triedForm } from '~/features/experiments/tried-form'
import { HYPOTHESIS_MAX, METRIC_MAX } from '~/features/experiments/tried-view'
import { parseForm } from '~/platform/forms.server'

export const loader = () => redirect('/experiments/tried')

/** For the script of a form. By POST, so that what somebody is still writing stands in no address and no log. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { hypothesis, primaryMetric } = await parseForm(request, triedForm)
  const asked = {
    hypothesis: hypothesis.slice(0, HYPOTHESIS_MAX),
    metric: primaryMetric.slice(0, METRIC_MAX),
  }
  return Response.json(await triedBefore(viewer, asked))
}
