import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { personDirectory } from '~/features/people/person-directory.server'
import { PersonList } from '~/features/people/person-list'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBox } from '~/ui/filter-box'
import { NextLink } from '~/ui/next-link'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'People · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { searchParams } = new URL(request.url)
  const q = searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const after = searchParams.get('after')
  return { q, after, viewerId: viewer.id, ...personDirectory(viewer, { q, after }) }
}

export default function People() {
  const { q, after, viewerId, people, next } = useLoaderData<typeof loader>()
  const filter = q ? `q=${encodeURIComponent(q)}` : ''
  return (
    <Page>
      <PageHeading title="People" note="Follow somebody, and what they write comes to your home page.">
        <ButtonLink to="/groups">Groups</ButtonLink>
      </PageHeading>
      <FilterBox action="/people" label="Find people" placeholder="Name, handle or team" value={q} />
      {people.length > 0 ? (
        <PersonList people={people} viewerId={viewerId} />
      ) : (
        <EmptyState title={q ? `Nobody is called “${q}”` : 'Nobody is here yet'} icon="user">
          <p>Try part of a name, a handle or a team.</p>
        </EmptyState>
      )}
      <NextLink
        next={next && `/people?${filter}${filter && '&'}after=${encodeURIComponent(next)}`}
        first={after && `/people${filter && `?${filter}`}`}
      />
    </Page>
  )
}
