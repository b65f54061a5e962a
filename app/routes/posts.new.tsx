import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { draftForm } from '~/features/drafts/draft-form'
import { ownDraft } from '~/features/drafts/own-draft.server'
import { saveDraft } from '~/features/drafts/save-draft.server'
import { lookFirst } from '~/features/duplicates/look-first.server'
import { begunFromHeld } from '~/features/holds/held-page.server'
import { publishOrHold } from '~/features/holds/publish-or-hold.server'
import { lessonFromMentorship } from '~/features/mentorships/lesson-from-mentorship.server'
import { NewPostPage } from '~/features/posts/new-post-page'
import { publishForm } from '~/features/posts/post-form'
import { KINDS } from '~/features/posts/post-kinds'
import { TITLE_MAX } from '~/features/posts/post-limits'
import { spaceChoices } from '~/features/posts/space-choices.server'
import { fillFirst } from '~/features/templates/fill-first.server'
import { broughtBy } from '~/features/templates/fill-in'
import { canKeepTemplates } from '~/features/templates/template-rules'
import { templateNamed, templates } from '~/features/templates/templates.server'
import { parseForm } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'

export { stayWhenUnsent as clientAction } from '~/platform/unsent-form'
export const meta = () => [{ title: 'Write · Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const viewer = requireViewer(context)
  const spaces = spaceChoices(viewer)
  const [mentorship, id, held] = [query.get('mentorship'), query.get('draft'), query.get('held')]
  const draft = id ? await ownDraft(viewer, id) : null
  if (draft && 'published' in draft) throw redirect(draft.published)
  if (draft?.kind === 'answer') throw redirect(`/posts/${draft.values.postId}/answers?draft=${draft.id}`)
  const returned = held && !draft ? await begunFromHeld(viewer, held) : null
  const template = templateNamed(query.get('template') ?? '')
  const named = query.get('kind') ?? draft?.kind ?? returned?.kind
  const kind = KINDS.find((it) => it === named) ?? template?.kind ?? 'question'
  return {
    kind,
    // A draft is never written over by what an address or a beginning says.
    title: draft ? '' : (query.get('title') ?? '').slice(0, TITLE_MAX),
    topics: draft ? '' : (query.get('topics') ?? '').slice(0, 300),
    spaceId: draft ? '' : (spaces.find(({ slug }) => slug === query.get('space'))?.id ?? ''),
    // The texts come from the database, never from the address, which others may log.
    begun: mentorship && !draft ? await lessonFromMentorship(viewer, mentorship) : returned,
    // A draft too: whoever asks for both wants what the draft leaves empty.
    brought: template?.kind === kind ? broughtBy(template) : null,
    templates: templates(kind),
    mayKeepTemplates: canKeepTemplates(viewer),
    spaces,
    submissionKey: draft?.id ?? newId(),
    draft,
    owner: viewer.id,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  // The button of a browser without scripts; others save at /drafts.
  if (new URL(request.url).searchParams.has('save')) {
    const wanted = await parseForm(request, draftForm)
    await saveDraft(viewer, wanted)
    return redirect(`/posts/new?draft=${wanted.id}`)
  }
  const shown = (await lookFirst(viewer, request)) ?? (await fillFirst(request))
  if (shown) return shown
  return redirect(await publishOrHold(viewer, await parseForm(request, publishForm)))
}

export default function NewPost() {
  const post = useLoaderData<typeof loader>()
  return <NewPostPage key={post.draft?.id} {...post} />
}
