import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postHeading } from '~/features/answers/post-heading.server'
import { RefusedPage } from '~/features/answers/refused-page'
import { postPath } from '~/features/posts/post-kinds'
import { react } from '~/features/reactions/react.server'
import { reactionForm } from '~/features/reactions/reaction-form'
import { backTo } from '~/platform/back-to.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Say something kind · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postHeading(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { post } = await react(viewer, params.id ?? '', await parseForm(request, reactionForm))
  return backTo(request, `${postPath(post)}#vote-bar`)
}

export default function React() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
