import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postAnswerForm } from '~/features/answers/answer-form'
import { answerFormView } from '~/features/answers/answer-form-view.server'
import { AnswerQuestionPage } from '~/features/answers/answer-question-page'
import { postHeading } from '~/features/answers/post-heading.server'
import { answerDraftForm } from '~/features/drafts/draft-form'
import { saveDraft } from '~/features/drafts/save-draft.server'
import { answerOrHold } from '~/features/holds/answer-or-hold.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Answer a question · Hindsight' }]

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const heading = postHeading(viewer, params.id ?? '')
  const draftId = new URL(request.url).searchParams.get('draft')
  return { ...heading, form: answerFormView(viewer, heading.id, draftId) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  // The button of a browser without scripts; others save at /drafts.
  if (new URL(request.url).searchParams.has('save')) {
    const saved = await saveDraft(viewer, await parseForm(request, answerDraftForm(params.id ?? '')))
    return redirect('published' in saved ? saved.published : `/posts/${params.id}/answers?draft=${saved.id}`)
  }
  const wanted = await parseForm(request, postAnswerForm)
  return redirect(await answerOrHold(viewer, { ...wanted, postId: params.id ?? '' }), 303)
}

export default function AnswerQuestion() {
  const post = useLoaderData<typeof loader>()
  return <AnswerQuestionPage key={post.form.draft?.id} post={post} />
}
