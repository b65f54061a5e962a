import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { AdminTabs } from '~/features/accounts/admin-tabs'
import { requireInviter } from '~/features/accounts/require-role.server'
import { Page } from '~/ui/page'

/** Moderators come this far for the invitations; each page below asks for itself. */
export function loader({ context }: LoaderFunctionArgs) {
  const { role } = requireInviter(context)
  return { role }
}

export default function Admin() {
  return (
    <Page>
      <AdminTabs {...useLoaderData<typeof loader>()} />
      <Outlet />
    </Page>
  )
}
