import { loadViewer } from '~/features/accounts/viewer.server'
import { mentorOffered } from '~/features/mentors/mentor-events'
import { db } from '~/platform/db.server'
import type { Consumer, OutboxEvent } from '~/platform/outbox.server'
import { followTopic } from './follow-topic.server'

/** Whoever offers to mentor in a topic follows it from then on, unless they stop; once for each topic they take up. */
export const mentorsFollowing: Consumer = {
  name: 'mentors-following',
  listensTo: [mentorOffered],
  async handle(events) {
    for (const event of events) await followTheirTopics(event as OutboxEvent<MentorOffered>)
  },
}

type MentorOffered = ReturnType<typeof mentorOffered>['payload']

async function followTheirTopics({ payload: { mentorId, newTopicIds } }: OutboxEvent<MentorOffered>) {
  const viewer = loadViewer(mentorId)
  if (!viewer) return
  const topics = await db.topic.findMany({ where: { id: { in: newTopicIds } }, select: { slug: true } })
  for (const { slug } of topics) await followTopic(viewer, { slug, following: true })
}
