import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postHeading } from '~/features/answers/post-heading.server'
import { RefusedPage } from '~/features/answers/refused-page'
import { postPath } from '~/features/posts/post-kinds'
import { voteOnPost } from '~/features/votes/vote.server'
import { voteForm } from '~/features/votes/vote-form'
import { backTo } from '~/platform/back-to.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Vote · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postHeading(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { value } = await parseForm(request, voteForm)
  const { post } = await voteOnPost(viewer, params.id ?? '', value)
  return backTo(request, `${postPath(post)}#vote-bar`)
}

export default function VoteOnPost() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
