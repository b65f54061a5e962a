import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { reviseSite } from '~/features/accounts/revise-site.server'
import { SavedNote } from '~/features/accounts/saved-note'
import { siteSettings } from '~/features/accounts/site.server'
import { siteForm } from '~/features/accounts/site-form'
import { SiteForm } from '~/features/accounts/site-form-view'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Site · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return siteSettings()
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  await reviseSite(viewer, await parseForm(request, siteForm))
  return redirect('/admin/site?saved')
}

export default function Site() {
  return (
    <>
      <PageHeading title="Site" />
      <SavedNote />
      <SiteForm {...useLoaderData<typeof loader>()} />
    </>
  )
}
