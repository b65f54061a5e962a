import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { lessonFromMentorship } from '~/features/mentorships/lesson-from-mentorship.server'
import { NewPostPage } from '~/features/posts/new-post-page'
import { publishForm } from '~/features/posts/post-form'
import { KINDS, postPath } from '~/features/posts/post-kinds'
import { TITLE_MAX } from '~/features/posts/post-limits'
import { publishPost } from '~/features/posts/publish-post.server'
import { spaceChoices } from '~/features/posts/space-choices.server'
import { parseForm } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Write · Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const viewer = requireViewer(context)
  const spaces = spaceChoices(viewer)
  const mentorship = query.get('mentorship')
  return {
    kind: KINDS.find((kind) => kind === query.get('kind')) ?? 'question',
    title: (query.get('title') ?? '').slice(0, TITLE_MAX),
    topics: (query.get('topics') ?? '').slice(0, 300),
    spaceId: spaces.find(({ slug }) => slug === query.get('space'))?.id ?? '',
    // The texts come from the database, never from the address, which others may log.
    begun: mentorship ? await lessonFromMentorship(viewer, mentorship) : null,
    spaces,
    submissionKey: newId(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const post = await publishPost(viewer, await parseForm(request, publishForm))
  return redirect(postPath(post))
}

export default function NewPost() {
  return <NewPostPage {...useLoaderData<typeof loader>()} />
}
