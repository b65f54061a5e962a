import type { Viewer } from '~/features/accounts/viewer'
import type { WorkKind } from '~/features/revisions/work'
import { Invalid } from '~/platform/errors'
import { askToShow } from './ask-to-show.server'
import { dismissFlags } from './dismiss-flags.server'
import { hideText, keepHidden, showText } from './hide-text.server'
import { lockPost, unlockPost } from './lock-post.server'
import type { ModerationWanted } from './moderation-form'
import { pinPost, unpinPost } from './pin-post.server'
import type { Text } from './reach-text.server'

/**
 * Does with a text what its page about keeping order was asked for; each act is a use case of its own.
 * @throws Invalid when it is a post that is meant, and this is none; otherwise as the use case.
 */
export async function moderate(
  viewer: Viewer,
  work: WorkKind,
  id: string,
  wanted: ModerationWanted,
): Promise<Text> {
  switch (wanted.intent) {
    case 'dismiss':
      return dismissFlags(viewer, work, id)
    case 'hide':
      return hideText(viewer, work, id, wanted.why)
    case 'show':
      return showText(viewer, work, id, wanted.why)
    case 'keep-hidden':
      return keepHidden(viewer, work, id, wanted.why)
    case 'ask':
      return askToShow(viewer, work, id, wanted.asked)
  }
  if (work !== 'posts') throw new Invalid({ form: 'Only a post can be locked or pinned.' })
  switch (wanted.intent) {
    case 'lock':
      return lockPost(viewer, id, wanted.why)
    case 'unlock':
      return unlockPost(viewer, id, wanted.why)
    case 'pin':
      return pinPost(viewer, id, wanted)
    case 'unpin':
      return unpinPost(viewer, id)
  }
}
