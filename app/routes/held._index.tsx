import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { HeldList } from '~/features/holds/held-list'
import { heldList } from '~/features/holds/held-page.server'
import { NotFound } from '~/platform/errors'

export const meta = () => [{ title: 'First posts · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  if (viewer.moderatedSpaceIds.length === 0) throw new NotFound()
  return { held: heldList(viewer) }
}

export default function Held() {
  return <HeldList {...useLoaderData<typeof loader>()} />
}
