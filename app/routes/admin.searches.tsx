import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { NightlyChecks } from '~/features/finding/nightly-checks'
import { nightlyChecks } from '~/features/finding/nightly-checks.server'
import { SearchReportTables } from '~/features/search-log/search-report'
import { searchReport } from '~/features/search-log/search-report.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Searches · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return { report: searchReport(), checks: nightlyChecks() }
}

export default function SearchesRoute() {
  const { report, checks } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Searches" note="How often people find what they search for" />
      <div className="stack">
        <SearchReportTables {...report} />
        <NightlyChecks checks={checks} />
      </div>
    </>
  )
}
