import { nameLeader } from '~/features/accounts/name-leader.server'
import type { Viewer } from '~/features/accounts/viewer'
import { endorsePost } from '~/features/endorsements/endorse-post.server'
import { at } from '~/platform/clock.server'
import type { RecognitionStory } from './story'

interface Named {
  who(handle: string): Viewer
  /** The id of the post that has this key. */
  idOf(key: string): string
}

/** Tells who was named a leader, and then what leaders endorsed. */
export async function tellRecognition(story: RecognitionStory, { who, idOf }: Named): Promise<void> {
  for (const { at: time, by, named } of story.leaders)
    await at(time, () => nameLeader(who(by), who(named).id, true))
  for (const { at: time, by, on, ...said } of story.endorsements)
    await at(time, async () => void (await endorsePost(who(by), idOf(on), said)))
}
