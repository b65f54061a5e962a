import { answerPath } from '~/features/answers/answer-path'
import { postPath } from '~/features/posts/post-kinds'
import { Banner } from '~/ui/banner'
import type { SplitsView } from './splits-of.server'

// Drawn by the server alone (drawn-splits.server.tsx): plain links, and nothing that needs a script.

/** Above a post that was an answer once. */
export function CameFrom({ cameFrom }: Pick<SplitsView, 'cameFrom'>) {
  if (!cameFrom) return null
  const { answerId, fromId, fromSlug, fromTitle } = cameFrom
  return (
    <Banner>
      This was an answer to <a href={answerPath({ id: fromId, slug: fromSlug }, answerId)}>{fromTitle}</a>
    </Banner>
  )
}

/** Above the answers: where others went. The address of each of them leads here. */
export function WentOut({ went }: Pick<SplitsView, 'went'>) {
  return went.map(({ answerId, name, kind, title, ...post }) => (
    <p key={answerId} id={`answer-${answerId}`} className="meta">
      {`An answer by ${name} is a ${kind} of its own now: `}
      <a className="link" href={postPath(post)}>
        {title}
      </a>
    </p>
  ))
}
