import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { findSpace } from '~/features/spaces/find-space.server'
import { reviseSpace } from '~/features/spaces/revise-space.server'
import { SpaceEditor } from '~/features/spaces/space-editor'
import { spaceForm } from '~/features/spaces/space-form'
import { canManageSpaces } from '~/features/spaces/space-rules'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Edit space · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  if (!canManageSpaces(viewer)) throw new NotFound()
  return { space: await findSpace(viewer, params.slug ?? '') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { slug } = await reviseSpace(viewer, params.slug ?? '', await parseForm(request, spaceForm))
  return redirect(`/spaces/${slug}`)
}

export default function EditSpace() {
  const { space } = useLoaderData<typeof loader>()
  return (
    <Page focused>
      <PageHeading title={`Edit ${space.name}`} />
      <SpaceEditor space={space} submit="Save" cancel={`/spaces/${space.slug}`} />
    </Page>
  )
}
