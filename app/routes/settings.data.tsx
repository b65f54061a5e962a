import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { DataPage } from '~/features/privacy/data-page'
import { ownDeletion } from '~/features/privacy/deletion-page.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Your data · Hindsight' }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { deletion: await ownDeletion(requireViewer(context)) }
}

export default function YourData() {
  const { deletion } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Your data" note="What the site keeps of you" />
      {!deletion && <SavedNote>Your account stays.</SavedNote>}
      <DataPage deletion={deletion} />
    </>
  )
}
