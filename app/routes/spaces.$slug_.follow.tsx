import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { followForm } from '~/features/follows/follow-form'
import { FollowRefused } from '~/features/follows/follow-refused'
import { followSpace } from '~/features/follows/follow-space.server'
import { findSpace } from '~/features/spaces/find-space.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

export const meta = () => [{ title: 'Follow · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { name, slug } = await findSpace(requireViewer(context), params.slug ?? '')
  return { name, path: `/spaces/${slug}` }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const slug = params.slug ?? ''
  const { back, ...wanted } = await parseForm(request, followForm)
  await followSpace(viewer, { slug, ...wanted })
  return redirect(sameSitePath(back, `/spaces/${slug}`), 303)
}

export default function FollowSpace() {
  return <FollowRefused {...useLoaderData<typeof loader>()} />
}
