import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { draftForm } from '~/features/drafts/draft-form'
import { ownDraft } from '~/features/drafts/own-draft.server'
import { saveDraft } from '~/features/drafts/save-draft.server'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'

/** A draft as a window's script asks for it, to see whether another window went on with it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return Response.json(await ownDraft(requireViewer(context), params.id ?? ''))
}

/** What a window's script saves, while somebody writes and when they leave. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, draftForm)
  if (wanted.id !== params.id) throw new NotFound()
  return Response.json(await saveDraft(viewer, wanted))
}
