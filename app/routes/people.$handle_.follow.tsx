import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { followForm } from '~/features/follows/follow-form'
import { followPerson } from '~/features/follows/follow-person.server'
import { FollowRefused } from '~/features/follows/follow-refused'
import { personPage } from '~/features/people/person-page.server'
import { parseForm } from '~/platform/forms.server'
import { sameSitePath } from '~/platform/same-site-path'

export const meta = () => [{ title: 'Follow · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  const { person } = personPage(requireViewer(context), params.handle ?? '')
  return { name: person.name, path: `/people/${person.handle}` }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const handle = params.handle ?? ''
  const { back, ...wanted } = await parseForm(request, followForm)
  await followPerson(viewer, { handle, ...wanted })
  return redirect(sameSitePath(back, `/people/${handle}`), 303)
}

export default function FollowPerson() {
  return <FollowRefused {...useLoaderData<typeof loader>()} />
}
