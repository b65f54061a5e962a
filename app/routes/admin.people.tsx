import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { peopleAdminPage } from '~/features/accounts/people-admin-page.server'
import { PeopleTable } from '~/features/accounts/people-table'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'People · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { searchParams } = new URL(request.url)
  const words = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const after = searchParams.get('after')
  const { people, next } = peopleAdminPage(words, after)
  const address = (rest: Record<string, string>) =>
    `/admin/people?${new URLSearchParams({ ...(words && { q: words }), ...rest })}`
  return { words, people, older: next && address({ after: next }), newest: after && address({}) }
}

export default function People() {
  return (
    <>
      <PageHeading title="People" />
      <PeopleTable {...useLoaderData<typeof loader>()} />
    </>
  )
}
