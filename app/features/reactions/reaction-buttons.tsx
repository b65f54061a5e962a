import { ToggleButton } from '~/features/votes/toggle-button'
import { grouped } from '~/ui/count'
import { Icon } from '~/ui/icon'
import { REACTIONS } from './reaction-kinds'
import type { ReactionsView } from './reactions-view'

/** What one can say to whoever told a failure, and how many did. */
export function ReactionButtons({ postId, view }: { postId: string; view: ReactionsView }) {
  return view.reactions.map(({ kind, count, own }) => {
    const said = (shown: number) => (
      <>
        <Icon name={REACTIONS[kind].icon} />
        {REACTIONS[kind].label}
        {shown > 0 && <span className="meta"> {grouped(shown)}</span>}
      </>
    )
    if (!view.mayReact)
      return (
        <span key={kind} className="reaction">
          {said(count)}
        </span>
      )
    return (
      <ToggleButton key={kind} action={`/posts/${postId}/reactions`} name={kind} on={own}>
        {(on) => said(count - Number(own) + Number(on))}
      </ToggleButton>
    )
  })
}
