import { Card } from '~/ui/card'
import { grouped } from '~/ui/count'
import type { PersonPage } from './person-page.server'

/** What somebody has done for others, as far as the viewer may read it. */
export function PersonEvidence({ evidence }: { evidence: PersonPage['evidence'] }) {
  const { posts, answered, accepted } = evidence
  const figures: [what: string, count: number][] = [
    ['Questions answered', answered],
    ['Accepted answers', accepted],
    ['Lessons', posts.lesson ?? 0],
    ['Experiments', posts.experiment ?? 0],
  ]
  return (
    <Card title="What they have shared">
      <dl className="evidence">
        {figures.map(([what, count]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{grouped(count)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
