import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { chooseBadges, wantsBadges } from '~/features/recognition/choose-badges.server'
import { recognitionForm } from '~/features/recognition/recognition-form'
import { RecognitionForm } from '~/features/recognition/recognition-form-view'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Recognition · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return { wanted: wantsBadges(requireViewer(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { badges } = await parseForm(request, recognitionForm)
  await chooseBadges(viewer, badges === 'yes')
  return redirect('/settings/recognition?saved')
}

export default function YourRecognition() {
  return (
    <>
      <PageHeading title="Recognition" note="A badge says that something you did helped somebody." />
      <SavedNote />
      <RecognitionForm {...useLoaderData<typeof loader>()} />
    </>
  )
}
