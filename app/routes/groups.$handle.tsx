import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { changeGroup } from '~/features/groups/change-group.server'
import { changeGroupForm } from '~/features/groups/group-form'
import { GroupPageView } from '~/features/groups/group-page'
import { canKeepGroups } from '~/features/groups/group-rules'
import { groupPage } from '~/features/groups/groups.server'
import { parseForm } from '~/platform/forms.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? 'Group'} · Hindsight` },
]

export function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const group = groupPage(params.handle ?? '')
  return { group, mayKeep: canKeepGroups(viewer), viewerHandle: viewer.handle }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const handle = params.handle ?? ''
  const wanted = await parseForm(request, changeGroupForm)
  await changeGroup(viewer, handle, wanted)
  return redirect(wanted.change === 'delete' ? '/groups' : `/groups/${handle}`)
}

export default function Group() {
  return <GroupPageView {...useLoaderData<typeof loader>()} />
}
