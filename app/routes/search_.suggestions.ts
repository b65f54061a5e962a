import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { suggestions } from '~/features/finding/suggestions.server'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const found = await suggestions(requireViewer(context), new URL(request.url).searchParams.get('q') ?? '')
  return Response.json(found)
}
