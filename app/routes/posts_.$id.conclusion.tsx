import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { concludeExperiment } from '~/features/experiments/conclude-experiment.server'
import { ConcludePage } from '~/features/experiments/conclude-page'
import { concludeForm } from '~/features/experiments/experiment-form'
import { stepPage } from '~/features/experiments/step-page.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Conclude an experiment · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return stepPage(requireViewer(context), params.id ?? '', 'conclude')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await concludeExperiment(viewer, params.id ?? '', await parseForm(request, concludeForm))
  return redirect(postPath(post), 303)
}

export default function Conclude() {
  return <ConcludePage step={useLoaderData<typeof loader>()} />
}
