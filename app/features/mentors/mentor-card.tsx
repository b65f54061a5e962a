import { picturePath } from '~/features/accounts/picture-path'
import { FollowButton } from '~/features/follows/follow-button'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { TagLink } from '~/ui/tag'
import { hasRoom, type MentorCardView } from './mentor-card-view'
import { MentorFacts } from './mentor-facts'

/** One mentor in the directory: who they are, what they did for the topics they offer, and a way to ask them. */
export function MentorCard({ mentor }: { mentor: MentorCardView }) {
  const { handle, name, title, team, offset } = mentor
  return (
    <Card className="mentor-card">
      <div className="mentor-card-head">
        <Avatar name={name} seed={mentor.id} src={picturePath(mentor.avatar)} />
        <div className="mentor-card-who">
          <h2>
            <Link to={`/people/${handle}`}>{name}</Link>
          </h2>
          <p className="meta">{[title, team, offset].filter(Boolean).join(' · ')}</p>
        </div>
        {!mentor.isViewer && (
          <FollowButton
            action={`/people/${handle}/follow`}
            name={name}
            following={mentor.following}
            size="small"
            short
          />
        )}
      </div>
      <p>{mentor.helpsWith}</p>
      <MentorTopics topics={mentor.topics} />
      <MentorFacts mentor={mentor} />
      <MentorActions mentor={mentor} />
    </Card>
  )
}

export function MentorTopics({ topics }: Pick<MentorCardView, 'topics'>) {
  return (
    <ul className="row plain-list">
      {topics.map(({ slug, answered }) => (
        <li key={slug}>
          <TagLink to={`/topics/${slug}`} hash>
            {answered > 0 ? `${slug} · ${counted(answered, 'answer')}` : slug}
          </TagLink>
        </li>
      ))}
    </ul>
  )
}

/** What one can do now: ask for a place, take an office hour, or change what one offers oneself. */
export function MentorActions({ mentor }: { mentor: MentorCardView }) {
  const { handle, name, nextHour } = mentor
  if (mentor.isViewer) {
    return (
      <div className="row mentor-card-actions">
        <ButtonLink to="/mentors/offer">Change what you offer</ButtonLink>
        <ButtonLink to="/mentors/hours" variant="quiet">
          Your office hours
        </ButtonLink>
      </div>
    )
  }
  const aloud = <span className="visually-hidden"> by {name}</span>
  return (
    <div className="row mentor-card-actions">
      {mentor.capacity === 0 && !mentor.paused ? null : hasRoom(mentor) ? (
        <ButtonLink to={`/mentorships/new?mentor=${handle}`} variant="primary">
          Ask to be mentored{aloud}
        </ButtonLink>
      ) : (
        <Badge tone="plain">{mentor.paused ? 'Taking a pause' : 'No room at the moment'}</Badge>
      )}
      {nextHour !== null && (
        <ButtonLink to={`/mentors/${handle}/hours`} variant="quiet">
          Office hours<span className="visually-hidden"> of {name}</span>
        </ButtonLink>
      )}
    </div>
  )
}
