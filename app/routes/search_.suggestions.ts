import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { suggestions } from '~/features/finding/suggestions.server'

export function loader({ context, request }: LoaderFunctionArgs) {
  return suggestions(requireViewer(context), new URL(request.url).searchParams.get('q') ?? '')
}
