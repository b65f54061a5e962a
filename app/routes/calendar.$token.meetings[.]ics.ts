import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedFor } from '~/features/meetings/calendar-feed.server'

// Calendar programs cannot sign in: who holds the secret address reads it, until its owner revokes it.
export const handle = { public: true }

export async function loader({ params }: LoaderFunctionArgs) {
  return new Response(await feedFor(params.token ?? ''), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
}
