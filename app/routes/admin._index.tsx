import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdminOverview } from '~/features/accounts/admin-overview'
import { adminPage } from '~/features/accounts/admin-page.server'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Run this site · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return adminPage()
}

export default function Overview() {
  return (
    <>
      <PageHeading title="Run this site" />
      <AdminOverview {...useLoaderData<typeof loader>()} />
    </>
  )
}
