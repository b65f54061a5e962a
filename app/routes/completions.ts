import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { completionForm } from '~/features/editor/completion-form'
import { completions } from '~/features/editor/completions.server'

/** For the script of a text area: what the word at its cursor may become. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = completionForm.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!wanted.success) return Response.json([], { status: 400 })
  return Response.json(completions(viewer, wanted.data))
}
