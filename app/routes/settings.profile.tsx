import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { profileForm } from '~/features/accounts/profile-form'
import { ProfileForm } from '~/features/accounts/profile-form-view'
import { profilePage } from '~/features/accounts/profile-page.server'
import { reviseProfile } from '~/features/accounts/revise-profile.server'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Your profile · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return profilePage(requireViewer(context))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await reviseProfile(viewer, await parseForm(request, profileForm))
  return redirect('/settings/profile?saved')
}

export default function Profile() {
  return (
    <>
      <PageHeading title="Your profile" />
      <SavedNote />
      <ProfileForm {...useLoaderData<typeof loader>()} />
    </>
  )
}
