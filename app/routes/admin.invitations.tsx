import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rolesToInvite } from '~/features/accounts/account-rules'
import { invitationsForm } from '~/features/accounts/invitation-form'
import { Invitations } from '~/features/accounts/invitations'
import { openInvitations } from '~/features/accounts/invitations-page.server'
import { invitePerson } from '~/features/accounts/invite-person.server'
import { requireInviter } from '~/features/accounts/require-role.server'
import { SavedNote } from '~/features/accounts/saved-note'
import { withdrawInvitation } from '~/features/accounts/withdraw-invitation.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Invitations · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireInviter(context)
  return { roles: [...rolesToInvite(viewer)], invitations: openInvitations(viewer) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireInviter(context)
  const wanted = await parseForm(request, invitationsForm)
  if (wanted.intent === 'withdraw') {
    await withdrawInvitation(viewer, wanted.invitation)
    return redirect('/admin/invitations')
  }
  await invitePerson(viewer, wanted)
  return redirect('/admin/invitations?saved')
}

export default function InvitationsRoute() {
  const { roles, invitations } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Invitations" />
      <SavedNote>The invitation is on its way.</SavedNote>
      {/* A new list means that the form was accepted: it starts empty again. */}
      <Invitations key={invitations[0]?.id} roles={roles} invitations={invitations} />
    </>
  )
}
