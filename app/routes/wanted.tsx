import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { WantedBoard } from '~/features/wanted/wanted-board'
import { wantedPage } from '~/features/wanted/wanted-page.server'

export const meta = () => [{ title: 'Wanted · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return wantedPage(requireViewer(context), new URL(request.url).searchParams.get('after'))
}

export default function Wanted() {
  return <WantedBoard page={useLoaderData<typeof loader>()} />
}
