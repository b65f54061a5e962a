import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { followForm } from '~/features/follows/follow-form'
import { FollowRefused } from '~/features/follows/follow-refused'
import { followTopic } from '~/features/follows/follow-topic.server'
import { findTopic } from '~/features/topics/find-topic.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

export const meta = () => [{ title: 'Follow · Hindsight' }]

export function loader({ params }: LoaderFunctionArgs) {
  const slug = findTopic(params.slug ?? '')
  return { name: `#${slug}`, path: `/topics/${slug}` }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const slug = params.slug ?? ''
  const { back, ...wanted } = await parseForm(request, followForm)
  await followTopic(viewer, { slug, ...wanted })
  return redirect(sameSitePath(back, `/topics/${slug}`), 303)
}

export default function FollowTopic() {
  return <FollowRefused {...useLoaderData<typeof loader>()} />
}
