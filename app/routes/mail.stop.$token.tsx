import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { siteSettings } from '~/features/accounts/site.server'
import { followPerson } from '~/features/follows/follow-person.server'
import { followPost } from '~/features/follows/follow-post.server'
import { followSpace } from '~/features/follows/follow-space.server'
import { followTopic } from '~/features/follows/follow-topic.server'
import { stopForm } from '~/features/mails/stop-form'
import { type AskedStop, askedStop } from '~/features/mails/stop-links.server'
import { StopPage } from '~/features/mails/stop-page'
import type { StopWhat } from '~/features/mails/stop-words'
import type { NoticeKindName } from '~/features/notifications/notice-kinds'
import { stopDigests, stopMailsOf } from '~/features/notifications/stop-mails.server'
import { useFormResult } from '~/platform/form-result'
import { parseForm } from '~/platform/forms.server'

// The link itself says who and what, and is signed: mail programs and people follow it without signing in.
export const handle = { public: true }
export const meta = () => [{ title: 'Fewer mails · Hindsight' }, { name: 'robots', content: 'noindex' }]

const not = { following: false }
const STOPPING: Record<StopWhat, (stop: AskedStop) => Promise<unknown>> = {
  kind: ({ viewer, name }) => stopMailsOf(viewer, name as NoticeKindName),
  digest: ({ viewer }) => stopDigests(viewer),
  post: ({ viewer, name }) => followPost(viewer, name, { following: true, level: 'muted' }),
  topic: ({ viewer, name }) => followTopic(viewer, { ...not, slug: name }),
  person: ({ viewer, name }) => followPerson(viewer, { ...not, handle: name }),
  space: ({ viewer, name }) => followSpace(viewer, { ...not, slug: name }),
}

export function loader({ params }: LoaderFunctionArgs) {
  const { what, name } = askedStop(params.token ?? '')
  return { siteName: siteSettings().name, stop: { what, name } }
}

export async function action({ params, request }: ActionFunctionArgs) {
  const stop = askedStop(params.token ?? '')
  await parseForm(request, stopForm)
  await STOPPING[stop.what](stop)
  // No redirect: programs that press the button for somebody follow none (RFC 8058, 3.1).
  return { done: true }
}

export default function Stopping() {
  const { siteName, stop } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { problems } = useFormResult()
  const done = answer !== undefined && 'done' in answer
  return <StopPage siteName={siteName} stop={stop} done={done} problems={done ? undefined : problems} />
}
