import { savedWords } from '~/features/uses/use-results'
import { Card } from '~/ui/card'
import { grouped } from '~/ui/count'
import type { PersonPage } from './person-page.server'

/** What somebody has done for others, as far as the viewer may read it. */
export function PersonEvidence({ evidence }: { evidence: PersonPage['evidence'] }) {
  const { posts, answered, accepted, applied, minutesSaved } = evidence
  const figures: [what: string, figure: number | string][] = [
    ['Used by others', applied],
    ['Questions answered', answered],
    ['Accepted answers', accepted],
    ['Lessons', posts.lesson ?? 0],
    ['Experiments', posts.experiment ?? 0],
    ...(minutesSaved > 0 ? [['Saved others', `about ${savedWords(minutesSaved)}`] as [string, string]] : []),
  ]
  return (
    <Card title="What they have shared">
      <dl className="evidence">
        {figures.map(([what, figure]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{typeof figure === 'number' ? grouped(figure) : figure}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
