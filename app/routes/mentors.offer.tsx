import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { offerPageForm } from '~/features/mentors/mentor-form'
import { offerMentoring } from '~/features/mentors/offer-mentoring.server'
import { OfferPage } from '~/features/mentors/offer-page'
import { ownOffer } from '~/features/mentors/own-offer.server'
import { pauseMentoring, resumeMentoring } from '~/features/mentors/pause-mentoring.server'
import { withdrawOffer } from '~/features/mentors/withdraw-offer.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Mentor · Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const saved = new URL(request.url).searchParams.has('saved')
  return { offer: await ownOffer(viewer), saved, timeZone: viewer.timeZone }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const wanted = await parseForm(request, offerPageForm)
  switch (wanted.intent) {
    case 'save': {
      const { intent: _, ...offer } = wanted
      await offerMentoring(viewer, offer)
      return redirect('/mentors/offer?saved')
    }
    case 'pause':
      await pauseMentoring(viewer, wanted.until)
      return redirect('/mentors/offer')
    case 'resume':
      await resumeMentoring(viewer)
      return redirect('/mentors/offer')
    case 'withdraw':
      await withdrawOffer(viewer)
      return redirect('/mentors')
  }
}

export default function Offer() {
  return <OfferPage {...useLoaderData<typeof loader>()} />
}
