import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changePassword } from '~/features/accounts/change-password.server'
import { changePasswordForm } from '~/features/accounts/join-form'
import { PasswordForm } from '~/features/accounts/password-form'
import { profilePage } from '~/features/accounts/profile-page.server'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Your password · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const { profile } = profilePage(requireViewer(context))
  return { email: profile.email ?? '' }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await changePassword(viewer, await parseForm(request, changePasswordForm), context.sessionId)
  return redirect('/settings/password?saved')
}

export default function Password() {
  return (
    <>
      <PageHeading title="Your password" />
      <SavedNote>Your password is changed, and every other device is signed out.</SavedNote>
      <PasswordForm {...useLoaderData<typeof loader>()} />
    </>
  )
}
