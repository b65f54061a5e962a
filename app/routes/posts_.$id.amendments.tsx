import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { AmendPage } from '~/features/experiments/amend-page'
import { amendPlan } from '~/features/experiments/amend-plan.server'
import { amendForm } from '~/features/experiments/experiment-form'
import { stepPage } from '~/features/experiments/step-page.server'
import { postPath } from '~/features/posts/post-kinds'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Amend the plan · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return stepPage(requireViewer(context), params.id ?? '', 'amend')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await amendPlan(viewer, params.id ?? '', await parseForm(request, amendForm))
  return redirect(postPath(post), 303)
}

export default function Amend() {
  return <AmendPage step={useLoaderData<typeof loader>()} />
}
