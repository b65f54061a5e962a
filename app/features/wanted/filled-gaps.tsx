import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { Badge } from '~/ui/badge'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import type { FilledGap } from './wanted-view'

/** What was wanted and is written now. */
export function FilledGaps({ filled }: { filled: FilledGap[] }) {
  if (filled.length === 0) return null
  return (
    <section className="filled-gaps" aria-labelledby="filled-gaps">
      <h2 className="small-heading" id="filled-gaps">
        Filled lately
      </h2>
      <Card padded={false}>
        {filled.map(({ id, text, people, at, post }) => (
          <CardItem key={id} className="gap-item">
            <h3 className="gap-text">{text}</h3>
            <p className="row">
              <Badge tone="good" icon="check">
                Filled
              </Badge>
              <KindBadge kind={post.kind} />
              <Link to={postPath(post)} className="link">
                {post.title}
              </Link>
            </p>
            <p className="meta">
              {counted(people, 'person', 'people')} searched for it · <RelativeTime at={at} />
            </p>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}
