import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { createGroup } from '~/features/groups/create-group.server'
import { groupForm } from '~/features/groups/group-form'
import { GroupListPage } from '~/features/groups/group-list-page'
import { canKeepGroups } from '~/features/groups/group-rules'
import { groups } from '~/features/groups/groups.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Groups · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return { groups: groups(), mayKeep: canKeepGroups(requireViewer(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, groupForm)
  await createGroup(viewer, wanted)
  return redirect(`/groups/${wanted.handle}`)
}

export default function Groups() {
  return <GroupListPage {...useLoaderData<typeof loader>()} />
}
