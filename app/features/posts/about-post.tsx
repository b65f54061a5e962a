import type { ReactNode } from 'react'
import { Link } from '~/ui/link'
import { KindBadge } from './post-badges'
import type { Kind } from './post-kinds'

type AboutPostProps = {
  kind: Kind
  title: string
  back: string
  /** What the way back leads to, when it is not the post itself. */
  what?: string
  badge?: ReactNode
  children?: ReactNode
}

/** The head of a page that is about a post: what kind it is, the way back, and its title, with what else is to say. */
export function AboutPost({ kind, title, back, what = kind, badge, children }: AboutPostProps) {
  return (
    <div className="post-header">
      <div className="row">
        <KindBadge kind={kind} />
        {badge}
        <Link to={back} className="link">
          {`Back to the ${what}`}
        </Link>
      </div>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
