import type { ReactNode } from 'react'
import type { DiscussedPost } from '~/features/answers/discussed-post'
import { LevelMenu } from '~/features/follows/level-menu'
import { ReactionButtons } from '~/features/reactions/reaction-buttons'
import { RoundLink } from '~/features/rounds/round-link'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { Icon } from '~/ui/icon'
import type { Standing } from './standing'
import { ToggleButton } from './toggle-button'
import { VoteButtons } from './vote-buttons'
import { canVoteDown } from './vote-rules'

type VoteBarProps = {
  post: Pick<DiscussedPost, 'id' | 'kind' | 'score' | 'meTooCount'>
  standing: Standing
  /** What stands first in the row, such as the one thing to do with this kind of post. */
  children?: ReactNode
  /** A few quiet words at the far end. */
  note?: ReactNode
}

/** The row under a post: was it useful (or for a told failure, thank you), follow it, "I have this too". */
export function VoteBar({ post, standing, children, note }: VoteBarProps) {
  const { vote, meToo, follows, reactions, round, may } = standing
  const at = `/posts/${post.id}`
  return (
    <div id="vote-bar">
      <Card className="vote-bar row">
        {children}
        {reactions ? (
          <ReactionButtons postId={post.id} view={reactions} />
        ) : (
          <VoteButtons
            action={`${at}/vote`}
            score={post.score}
            vote={vote}
            mayVote={may.vote}
            mayVoteDown={canVoteDown(post)}
          />
        )}
        {may.sayMeToo && (
          <ToggleButton action={`${at}/me-too`} name="waits" on={meToo}>
            {(on) => (
              <>
                <Icon name={on ? 'check' : 'user'} />I have this too
              </>
            )}
          </ToggleButton>
        )}
        {may.follow && (
          <ToggleButton action={`${at}/follow`} name="following" on={follows !== null}>
            {(on) => (
              <>
                <Icon name="bell" />
                {on ? 'Following' : 'Follow'}
              </>
            )}
          </ToggleButton>
        )}
        {may.follow && follows && (
          <LevelMenu action={`${at}/follow`} name="this" followed="post" level={follows} />
        )}
        {post.kind === 'question' && post.meTooCount > 0 && (
          <span className="meta push">
            {counted(post.meTooCount, 'person has', 'people have')} this question too
          </span>
        )}
        {round && <RoundLink postId={post.id} round={round} mayNominate={reactions?.mayReact ?? false} />}
        {note}
      </Card>
    </div>
  )
}
