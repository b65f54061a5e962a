import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { reviseAnswerForm } from '~/features/answers/answer-form'
import { reviseForm } from '~/features/posts/post-form'
import { takeSuggestion } from '~/features/revisions/decide-suggestion.server'
import { SuggestForm } from '~/features/revisions/suggest-form'
import { suggestionToAdapt } from '~/features/revisions/suggestion-page.server'
import { parseForm } from '~/platform/forms.server'
import { Page } from '~/ui/page'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Take a suggested edit · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return suggestionToAdapt(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const { noun } = await suggestionToAdapt(viewer, id)
  const wanted =
    noun === 'answer' ? await parseForm(request, reviseAnswerForm) : await parseForm(request, reviseForm)
  return redirect(await takeSuggestion(viewer, id, wanted), 303)
}

export default function AdaptSuggestion() {
  const { by, back, ...text } = useLoaderData<typeof loader>()
  return (
    <Page focused>
      <h1>Take it with your own changes</h1>
      <p className="meta">{`The history will say that ${by.name} suggested it and that you took it.`}</p>
      <SuggestForm text={text} button="Take it like this" back={back} />
    </Page>
  )
}
