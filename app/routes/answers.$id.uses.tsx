import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { answerPath } from '~/features/answers/answer-path'
import { entryForm } from '~/features/uses/entry-form'
import { Ledger } from '~/features/uses/ledger'
import { ledgerPage } from '~/features/uses/ledger-page.server'
import { recordUse } from '~/features/uses/record-use.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Where it was used · Hindsight' }]

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = params.id ?? ''
  const after = new URL(request.url).searchParams.get('after')
  return {
    ...ledgerPage(requireViewer(context), { answerId: id }, after),
    here: `/answers/${id}/uses`,
    after,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const answerId = params.id ?? ''
  const wanted = await parseForm(request, entryForm)
  const { work } = await recordUse(viewer, { answerId }, wanted)
  return redirect(answerPath({ id: work.postId, slug: work.slug }, answerId), 303)
}

export default function AnswerUses() {
  return <Ledger {...useLoaderData<typeof loader>()} />
}
