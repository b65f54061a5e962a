import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { ReviewQueue } from '~/features/reviews/review-queue'
import { reviewQueue } from '~/features/reviews/review-queue.server'

export const meta = () => [{ title: 'Your reviews · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return reviewQueue(requireViewer(context))
}

export default function Reviews() {
  return <ReviewQueue {...useLoaderData<typeof loader>()} />
}
