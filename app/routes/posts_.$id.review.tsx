import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { postPath } from '~/features/posts/post-kinds'
import { reviewForm } from '~/features/reviews/review-form'
import { reviewLesson } from '~/features/reviews/review-lesson.server'
import { ReviewPage } from '~/features/reviews/review-page'
import { reviewPage } from '~/features/reviews/review-page.server'
import { parseForm } from '~/platform/forms.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Review a lesson · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return reviewPage(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await reviewLesson(viewer, params.id ?? '', await parseForm(request, reviewForm))
  return redirect(postPath(post), 303)
}

export default function ReviewLesson() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />
}
