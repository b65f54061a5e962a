import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { cursorIn } from '~/features/feed/cursor'
import { auditPage, auditWanted } from '~/features/moderation/audit-page.server'
import { AuditLog } from '~/features/moderation/audit-view'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Audit log · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  return auditPage(requireAdmin(context), auditWanted(request), cursorIn(request))
}

export default function Audit() {
  return (
    <>
      <PageHeading title="Audit log" note="All spaces" />
      <AuditLog {...useLoaderData<typeof loader>()} />
    </>
  )
}
