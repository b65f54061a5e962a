import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { feedsForm } from '~/features/atom-feeds/feed-form'
import { feedOf } from '~/features/atom-feeds/feed-subject'
import { FeedsPage } from '~/features/atom-feeds/feeds-page'
import { namedSubject } from '~/features/atom-feeds/named-subject.server'
import { makeFeed, ownFeeds, revokeFeed } from '~/features/atom-feeds/own-feeds.server'
import { endMailLinks } from '~/features/mails/stop-links.server'
import { env } from '~/platform/env.server'
import { useFormResult } from '~/platform/form-result'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Secret addresses · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const query = new URL(request.url).searchParams
  const of = query.get('of')
  const wanted = feedOf(of)
  return {
    feeds: ownFeeds(viewer),
    wanted: wanted && { ...namedSubject(wanted), of: of ?? '' },
    linksEnded: query.has('ended'),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, feedsForm)
  if (wanted.intent === 'make') {
    const feedUrl = `${env().appUrl}/feeds/${await makeFeed(viewer, wanted.of)}/posts.atom`
    // Answered instead of redirected: the address is nowhere to be read again.
    return data({ feedUrl }, { headers: { 'Cache-Control': 'no-store' } })
  }
  if (wanted.intent === 'revoke') {
    await revokeFeed(viewer, wanted.feed)
    return redirect('/settings/feeds', 303)
  }
  await endMailLinks(viewer)
  return redirect('/settings/feeds?ended', 303)
}

export default function Feeds() {
  const made = useActionData<typeof action>()
  const { problems } = useFormResult()
  const url = made && 'feedUrl' in made ? made.feedUrl : null
  return (
    <>
      <PageHeading title="Secret addresses" note="What programs read for you without signing in" />
      <FeedsPage {...useLoaderData<typeof loader>()} url={url} problems={url ? undefined : problems} />
    </>
  )
}
