import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { NamesList, WithoutKey } from '~/features/anonymity/names-list'
import { namesPage } from '~/features/anonymity/names-page.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Anonymous names · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const postId = new URL(request.url).searchParams.get('post')
  return { ...namesPage(requireAdmin(context), postId), ofThread: postId !== null }
}

export default function Names() {
  const { names, withoutKey, ofThread } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Anonymous names"
        note={ofThread ? 'Of one thread' : 'Those that somebody wanted looked up'}
      />
      <WithoutKey count={withoutKey} />
      <NamesList names={names} ofThread={ofThread} />
    </>
  )
}
