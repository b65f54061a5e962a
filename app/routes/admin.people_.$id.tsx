import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeRole } from '~/features/accounts/change-role.server'
import { deactivatePerson, reactivatePerson } from '~/features/accounts/deactivate-person.server'
import { nameLeader } from '~/features/accounts/name-leader.server'
import { personAdminPage } from '~/features/accounts/people-admin-page.server'
import { PersonAdmin } from '~/features/accounts/person-admin'
import { personAdminForm } from '~/features/accounts/person-admin-form'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { SavedNote } from '~/features/accounts/saved-note'
import { askDeletionOf } from '~/features/privacy/ask-deletion.server'
import { deletionOf } from '~/features/privacy/deletion-page.server'
import { PersonDeletionCard } from '~/features/privacy/person-deletion-card'
import { stopDeletion } from '~/features/privacy/stop-deletion.server'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'An account · Hindsight' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const viewer = requireAdmin(context)
  const person = personAdminPage(params.id ?? '')
  if (!person) throw new NotFound()
  return { person, isViewer: person.id === viewer.id, deletion: await deletionOf(viewer, person) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, personAdminForm)
  if (wanted.intent === 'role') await changeRole(viewer, id, wanted.role)
  else if (wanted.intent === 'leader') await nameLeader(viewer, id, wanted.leads === '1')
  else if (wanted.intent === 'deactivate') await deactivatePerson(viewer, id, wanted.reason)
  else if (wanted.intent === 'delete-account') await askDeletionOf(viewer, id, wanted.why)
  else if (wanted.intent === 'keep-account') await stopDeletion(viewer, id)
  else await reactivatePerson(viewer, id)
  return redirect(`/admin/people/${id}?saved`)
}

export default function Person() {
  const { person, isViewer, deletion } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={person.name} note={isViewer ? 'This is you' : undefined} />
      <SavedNote />
      <PersonAdmin key={`${person.role} ${person.leads}`} person={person} isViewer={isViewer}>
        <PersonDeletionCard {...deletion} />
      </PersonAdmin>
    </>
  )
}
