import { Card, CardItem } from '~/ui/card'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TopicDecision } from './topic-decision'
import type { Proposal } from './topic-directory.server'

/** Topics that wait for a moderator: to decide, or, for their proposer, to see that they wait. */
export function TopicProposals({ proposals, mayDecide }: { proposals: Proposal[]; mayDecide: boolean }) {
  if (proposals.length === 0) return null
  return (
    <Card padded={false} tone="warn" className="topic-proposals">
      <CardItem>
        <h2 className="small-heading">
          {mayDecide ? 'Proposed topics' : 'Your proposals, waiting for a moderator'}
        </h2>
        <ul className="stack tight">
          {proposals.map((proposal) => (
            <li key={proposal.slug} className="topic-proposal">
              <p>
                <Link to={`/topics/${proposal.slug}`} className="link">
                  {proposal.name}
                </Link>{' '}
                {proposal.description}
              </p>
              <p className="meta">
                {proposal.proposer ?? 'Somebody'} · <RelativeTime at={new Date(proposal.createdAt)} />
              </p>
              {mayDecide && <TopicDecision slug={proposal.slug} name={proposal.name} />}
            </li>
          ))}
        </ul>
      </CardItem>
    </Card>
  )
}
