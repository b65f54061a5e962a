import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedFor } from '~/features/atom-feeds/feed-for.server'
import { textUnlessUnchanged } from '~/platform/unchanged.server'

// Feed readers cannot sign in: who holds the secret address reads it, until its owner revokes it.
export const handle = { public: true }

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { atom, changedAt } = await feedFor(params.token ?? '')
  return textUnlessUnchanged(request, atom, { type: 'application/atom+xml; charset=utf-8', changedAt })
}
