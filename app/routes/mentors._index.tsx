import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { directoryChoice } from '~/features/mentors/directory-choice'
import { mentorDirectory } from '~/features/mentors/mentor-directory.server'
import { MentorsPage } from '~/features/mentors/mentors-page'
import { ownOffer } from '~/features/mentors/own-offer.server'
import { YourMentoring } from '~/features/mentorships/your-mentoring'
import { yourMentorships } from '~/features/mentorships/your-mentorships.server'

export const meta = () => [{ title: 'Mentors · Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { searchParams } = new URL(request.url)
  const [choice, after] = [directoryChoice(searchParams), searchParams.get('after')]
  return {
    ...{ choice, after, directory: mentorDirectory(viewer, { ...choice, after }) },
    isMentor: (await ownOffer(viewer)) !== null,
    mentorships: yourMentorships(viewer),
  }
}

export default function Mentors() {
  const { mentorships, ...page } = useLoaderData<typeof loader>()
  return (
    <MentorsPage {...page}>
      <YourMentoring mentorships={mentorships} />
    </MentorsPage>
  )
}
