import type { ActionFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { previewForm } from '~/features/editor/preview-form'
import { previewOf } from '~/features/posts/preview-of.server'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'

export function loader() {
  throw new NotFound()
}

/** A text as it would be published. Nothing of it is kept. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireViewer(context)
  const { name, source } = await parseForm(request, previewForm)
  return new Response(await previewOf(name, source), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
