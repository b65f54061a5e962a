import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { ObjectivesPage } from '~/features/endorsements/objectives-page'
import { objectivesPage } from '~/features/endorsements/objectives-page.server'

export const meta = () => [{ title: 'Objectives · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return objectivesPage(requireViewer(context))
}

export default function Objectives() {
  return <ObjectivesPage {...useLoaderData<typeof loader>()} />
}
