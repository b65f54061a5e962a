import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { changeMembers } from '~/features/spaces/change-members.server'
import { findSpace } from '~/features/spaces/find-space.server'
import { MembersPage } from '~/features/spaces/members-page'
import { spaceMemberForm } from '~/features/spaces/space-member-form'
import { spaceMembers } from '~/features/spaces/space-members.server'
import { canAddMembers, canChangeMembers, canManageSpaces, canReadSpace } from '~/features/spaces/space-rules'
import { parseForm } from '~/platform/forms.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Members of ${data?.space.name ?? 'a space'} · Hindsight` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const space = await findSpace(viewer, params.slug ?? '')
  const after = new URL(request.url).searchParams.get('after')
  return {
    ...{ space, after, viewerId: viewer.id },
    seats: spaceMembers(space.id, after),
    mayRead: canReadSpace(viewer, space),
    mayAdd: canAddMembers(viewer, space),
    mayChange: canChangeMembers(viewer, space),
    mayManage: canManageSpaces(viewer),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const slug = params.slug ?? ''
  const wanted = await parseForm(request, spaceMemberForm)
  await changeMembers(viewer, slug, wanted)
  const left = wanted.change === 'remove' && wanted.handle === viewer.handle
  return redirect(left ? '/spaces' : `/spaces/${slug}/members`)
}

export default function Members() {
  return <MembersPage {...useLoaderData<typeof loader>()} />
}
