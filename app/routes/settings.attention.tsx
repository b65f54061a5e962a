import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedNote } from '~/features/accounts/saved-note'
import { requireViewer } from '~/features/accounts/viewer.server'
import { wallClock } from '~/features/meetings/moment-at'
import { attentionOf } from '~/features/routing/attention.server'
import { attentionForm } from '~/features/routing/attention-form'
import { AttentionForm } from '~/features/routing/attention-form-view'
import { reviseAttention } from '~/features/routing/revise-attention.server'
import { now } from '~/platform/clock.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Your attention · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const { id, timeZone } = requireViewer(context)
  const { awayUntil, ...chosen } = attentionOf(id)
  const isAway = awayUntil !== null && awayUntil > now().getTime()
  return { ...chosen, timeZone, awayUntil: isAway ? wallClock(new Date(awayUntil), timeZone).day : '' }
}

export async function action({ context, request }: ActionFunctionArgs) {
  await reviseAttention(requireViewer(context), await parseForm(request, attentionForm))
  return redirect('/settings/attention?saved')
}

export default function YourAttention() {
  return (
    <>
      <PageHeading
        title="Your attention"
        note="Questions without an answer are brought to the mentors of their topics, one after another."
      />
      <SavedNote />
      <AttentionForm {...useLoaderData<typeof loader>()} />
    </>
  )
}
