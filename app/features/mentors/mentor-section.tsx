import { Card } from '~/ui/card'
import { counted, grouped } from '~/ui/count'
import { Facts } from '~/ui/facts'
import { When } from '~/ui/when'
import { durationWords } from './duration-words'
import { MentorActions, MentorTopics } from './mentor-card'
import type { MentorCardView } from './mentor-card-view'

/** On somebody's page: what they offer as a mentor, and what they have done that speaks for it. */
export function MentorSection({ mentor }: { mentor: MentorCardView }) {
  const { evidence, speed, nextHour, capacity, mentees } = mentor
  return (
    <Card title="Mentor" className="mentor-section stack tight">
      <p>{mentor.helpsWith}</p>
      <MentorTopics topics={mentor.topics} />
      <Facts
        items={[
          [
            'Mentees',
            capacity > 0 ? `${Math.min(mentees, capacity)} of ${grouped(capacity)}` : 'Office hours only',
          ],
          ['Languages', mentor.languages.join(', ')],
          ['Next office hour', nextHour !== null && <When from={nextHour} />],
          ['Accepted answers', grouped(evidence.accepted)],
          ['Lessons', grouped(evidence.lessons)],
          ['Lessons used by others', grouped(evidence.applied)],
          ['Experiments concluded', grouped(evidence.concluded)],
          [
            'Answers within',
            speed && `${durationWords(speed.medianMs)} (median of ${counted(speed.n, 'question')})`,
          ],
        ]}
      />
      <MentorActions mentor={mentor} />
    </Card>
  )
}
