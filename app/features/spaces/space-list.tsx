import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { SpaceBadge } from './space-badge'
import type { SpaceLine } from './space-directory.server'

/** Spaces with what they are for and how much is in them. */
export function SpaceList({ spaces }: { spaces: SpaceLine[] }) {
  return (
    <Card padded={false}>
      {spaces.map((space) => (
        <CardItem key={space.id} className="space-line">
          <div className="row">
            <h2 className="space-line-name">
              <Link to={`/spaces/${space.slug}`}>{space.name}</Link>
            </h2>
            <SpaceBadge visibility={space.visibility} />
          </div>
          {space.description && <p>{space.description}</p>}
          <p className="meta">
            {counted(space.posts, 'post')}
            {space.visibility === 'private' && ` · ${counted(space.members, 'member')}`}
          </p>
        </CardItem>
      ))}
    </Card>
  )
}
