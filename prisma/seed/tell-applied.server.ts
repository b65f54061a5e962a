import type { Viewer } from '~/features/accounts/viewer'
import { linkPosts } from '~/features/links/link-posts.server'
import { reviewLesson } from '~/features/reviews/review-lesson.server'
import { answerContest } from '~/features/uses/answer-contest.server'
import { entryForm } from '~/features/uses/entry-form'
import { recordUse } from '~/features/uses/record-use.server'
import { at } from '~/platform/clock.server'
import { parseValues } from '~/platform/forms.server'
import type { AppliedStory } from './story'

interface Named {
  who(handle: string): Viewer
  /** The id of the post that has this key. */
  idOf(key: string): string
}

/** Tells where lessons were used, in the order of time: what did not hold is answered after it was said. */
export async function tellApplied(story: AppliedStory, { who, idOf }: Named): Promise<void> {
  const acts = [
    ...story.uses.map(({ at: time, by, on, ...use }) => ({
      time,
      act: () => recordUse(who(by), { postId: idOf(on) }, parseValues({ conditions: '', ...use }, entryForm)),
    })),
    ...story.answers.map(({ at: time, by, on, ...answer }) => ({
      time,
      act: () => answerContest(who(by), idOf(on), answer),
    })),
    ...story.links.map(({ at: time, by, from, type, to }) => ({
      time,
      act: () => linkPosts(who(by), idOf(from), { type, to: idOf(to) }),
    })),
    ...story.reviews.map(({ at: time, by, on, ...review }) => ({
      time,
      act: () => reviewLesson(who(by), idOf(on), review),
    })),
  ]
  acts.sort((one, other) => (one.time < other.time ? -1 : 1))
  for (const { time, act } of acts) await at(time, async () => void (await act()))
}
