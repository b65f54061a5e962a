import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { noteOpening } from '~/features/search-log/note-opening.server'
import { openingForm } from '~/features/search-log/opening-form'
import { formValues } from '~/platform/forms.server'

/** Where a link leads in a browser without scripts; whatever it says, it leads to the post or nowhere. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const from = openingForm.safeParse(formValues(new URL(request.url).searchParams))
  return redirect(await noteOpening(requireViewer(context), params.id ?? '', from.data ?? null))
}

/** What a script tells while the page of the post is already on its way. Nobody reads the answer. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const from = openingForm.safeParse(formValues(new URLSearchParams(await request.text())))
  await noteOpening(viewer, params.id ?? '', from.data ?? null)
  return new Response(null, { status: from.success ? 204 : 400 })
}
