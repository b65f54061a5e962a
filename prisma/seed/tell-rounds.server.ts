import type { Viewer } from '~/features/accounts/viewer'
import { closeRounds } from '~/features/rounds/close-rounds.server'
import { nominate } from '~/features/rounds/nominate.server'
import { openRound } from '~/features/rounds/open-round.server'
import { sayChange } from '~/features/rounds/say-change.server'
import { at } from '~/platform/clock.server'
import type { RoundStory } from './story'

interface Known {
  who(handle: string): Viewer
  postId(key: string): string
}

/** Tells the rounds of brave failures, each act at its own time, the earlier round first. */
export async function tellRounds(stories: RoundStory[], { who, postId }: Known): Promise<void> {
  for (const { by, at: time, space, nominations, changes, over } of stories) {
    const { id } = await at(time, () => openRound(who(by), space))
    for (const { by: nominator, at: then, post, why } of nominations)
      await at(then, () => nominate(who(nominator), id, { post: postId(post), why }))
    for (const { by: leader, at: then, post, text } of changes)
      await at(then, () => sayChange(who(leader), id, { text, post: postId(post) }))
    if (over) await at(over, closeRounds)
  }
}
