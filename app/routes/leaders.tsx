import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { LeadersPage } from '~/features/leaders/leaders-page'
import { leadersPage } from '~/features/leaders/leaders-page.server'
import { SHOWS } from '~/features/leaders/leaders-view'

export const meta = () => [{ title: 'Your part as a leader · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('show')
  return leadersPage(requireViewer(context), SHOWS.find((show) => show === wanted) ?? 'waiting')
}

export default function Leaders() {
  return <LeadersPage {...useLoaderData<typeof loader>()} />
}
