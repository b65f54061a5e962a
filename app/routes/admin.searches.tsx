import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { SearchReportTables } from '~/features/search-log/search-report'
import { searchReport } from '~/features/search-log/search-report.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Searches · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return searchReport()
}

export default function SearchesRoute() {
  return (
    <>
      <PageHeading title="Searches" note="How often people find what they search for" />
      <SearchReportTables {...useLoaderData<typeof loader>()} />
    </>
  )
}
