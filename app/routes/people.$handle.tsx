import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { feed } from '~/features/feed/feed.server'
import { mentorOf } from '~/features/mentors/mentor-of.server'
import { localTime, placeName } from '~/features/people/local-time'
import { personAnswers } from '~/features/people/person-answers.server'
import { personPage } from '~/features/people/person-page.server'
import { Profile } from '~/features/people/profile'
import { recognitionOf } from '~/features/recognition/recognition-of.server'
import { mayReadRecord } from '~/features/records/record-rules'
import { now } from '~/platform/clock.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? 'Somebody'} · Hindsight` },
]

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { person, evidence } = personPage(viewer, params.handle ?? '')
  const after = cursorIn(request)
  const wantsAnswers = new URL(request.url).searchParams.get('tab') === 'answers'
  return {
    mentor: mentorOf(viewer, person.id),
    recognition: recognitionOf(viewer, person.id),
    ...{ person, evidence, after, isViewer: person.id === viewer.id },
    hasRecord: mayReadRecord(viewer, person),
    timeThere: `${localTime(now(), person.timeZone)} in ${placeName(person.timeZone)}`,
    shown: wantsAnswers
      ? { tab: 'answers' as const, ...personAnswers(viewer, person.id, after) }
      : { tab: 'posts' as const, feed: feed(viewer, { of: 'author', authorId: person.id }, after) },
  }
}

export default function Person() {
  return <Profile {...useLoaderData<typeof loader>()} />
}
