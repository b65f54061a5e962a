import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { createSpace } from '~/features/spaces/create-space.server'
import { SpaceEditor } from '~/features/spaces/space-editor'
import { spaceForm } from '~/features/spaces/space-form'
import { canManageSpaces } from '~/features/spaces/space-rules'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'New space · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  if (!canManageSpaces(requireViewer(context))) throw new NotFound()
  return null
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, spaceForm)
  await createSpace(viewer, wanted)
  return redirect(`/spaces/${wanted.slug}`)
}

export default function NewSpace() {
  return (
    <Page focused>
      <PageHeading title="New space" note="A place for posts, for everybody or for a few." />
      <SpaceEditor submit="Create the space" cancel="/spaces" />
    </Page>
  )
}
