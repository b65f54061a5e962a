import { Badge } from '~/ui/badge'
import { Card, CardItem } from '~/ui/card'
import { Link } from '~/ui/link'
import { When } from '~/ui/when'
import { phaseOf } from './mentorship-rules'
import { PHASES } from './mentorship-words'
import type { MentorshipLine } from './your-mentorships.server'

/** The viewer's own mentorships, each a line that leads to its page. */
export function YourMentoring({ mentorships }: { mentorships: MentorshipLine[] }) {
  if (mentorships.length === 0) return null
  return (
    <section className="your-mentoring">
      <h2>Your mentoring</h2>
      <Card padded={false}>
        {mentorships.map((line) => (
          <CardItem key={line.id} className="mentorship-line">
            <div className="row">
              <h3>
                <Link to={`/mentorships/${line.id}`}>{titleOf(line)}</Link>
              </h3>
              <State line={line} />
              {line.nextMeeting !== null && (
                <span className="meta push">
                  next: <When from={line.nextMeeting} />
                </span>
              )}
            </div>
            <p>
              Goal: {line.goal}{' '}
              {line.steps > 0 && (
                <span className="meta">
                  {line.stepsDone} of {line.steps} steps done
                </span>
              )}
            </p>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function titleOf({ standing, otherName }: MentorshipLine): string {
  if (standing === 'asked') return `${otherName} asks you`
  if (!otherName) return 'You look for a mentor'
  return standing === 'mentee' ? `With ${otherName}` : `You mentor ${otherName}`
}

function State({ line }: { line: MentorshipLine }) {
  if (line.standing === 'asked') return <Badge tone="warn">Waits for your answer</Badge>
  const { words, tone } =
    PHASES[phaseOf({ acceptedAt: line.acceptedAt, pause: line.paused, ending: line.endedAt })]
  return <Badge tone={tone}>{words}</Badge>
}
