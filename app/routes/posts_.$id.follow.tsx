import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postHeading } from '~/features/answers/post-heading.server'
import { RefusedPage } from '~/features/answers/refused-page'
import { followForm } from '~/features/follows/follow-form'
import { followPost } from '~/features/follows/follow-post.server'
import { postPath } from '~/features/posts/post-kinds'
import { backTo } from '~/platform/back-to.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

export const meta = () => [{ title: 'Follow · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return postHeading(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { back, ...wanted } = await parseForm(request, followForm)
  const { post } = await followPost(viewer, params.id ?? '', wanted)
  return backTo(request, sameSitePath(back, `${postPath(post)}#vote-bar`))
}

export default function FollowPost() {
  return <RefusedPage {...useLoaderData<typeof loader>()} />
}
