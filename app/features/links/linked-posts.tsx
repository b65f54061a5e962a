import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { Banner } from '~/ui/banner'
import { Card } from '~/ui/card'
import { Link } from '~/ui/link'
import type { LinkedPost } from './links-of.server'

/** Beside a post: what led to it, what came of it, and what other lessons say about it. */
export function LinksCard({
  postId,
  links,
  mayChange,
}: {
  postId: string
  links: LinkedPost[]
  mayChange: boolean
}) {
  if (links.length === 0 && !mayChange) return null
  const groups = [...new Set(links.map(({ words }) => words))]
  return (
    <Card title="How it hangs together">
      {groups.map((words) => (
        <div key={words} className="links-group">
          <p className="meta">{words}</p>
          <ul className="stack tight">
            {links
              .filter((link) => link.words === words)
              .map((link) => (
                <li key={link.id}>
                  <KindBadge kind={link.kind} /> <Link to={postPath(link)}>{link.title}</Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {mayChange && (
        <Link to={`/posts/${postId}/links`} className="link meta">
          {links.length > 0 ? 'Change' : 'Say what led to this'}
        </Link>
      )}
    </Card>
  )
}

/** Above a lesson that another one replaces. */
export function ReplacedBy({ links }: { links: LinkedPost[] }) {
  const [newer] = links.filter(({ type, own }) => type === 'supersedes' && !own)
  if (!newer) return null
  return (
    <Banner tone="warn">
      A newer lesson replaces this one: <Link to={postPath(newer)}>{newer.title}</Link>
    </Banner>
  )
}
