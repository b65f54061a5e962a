import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { suggestionsPage } from '~/features/revisions/suggestion-page.server'
import { SuggestionsPage } from '~/features/revisions/suggestions-page'

export const meta = () => [{ title: 'Suggested edits · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return suggestionsPage(requireViewer(context), { postId: params.id ?? '', answerId: null })
}

export default function Suggestions() {
  return <SuggestionsPage {...useLoaderData<typeof loader>()} />
}
