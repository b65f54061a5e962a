import type { Viewer } from '~/features/accounts/viewer'
import { findTopics } from '~/features/posts/find-topics.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { addChoice } from './choose-mentor.server'
import type { GoalWanted } from './mentorship-form'
import { MAX_SEARCHES } from './mentorship-rules'

/**
 * States a goal that wants a mentor; with `mentor` that person is asked at once. Returns its id.
 * @throws Invalid on `topics` or `mentor`, or on the whole form when too many goals are looking for somebody already.
 */
export async function stateGoal(viewer: Viewer, wanted: GoalWanted): Promise<string> {
  const { goal, background, topics, mentor } = wanted
  return transaction(async (tx) => {
    const looking = await tx.mentorship.count({
      where: { menteeId: viewer.id, acceptedAt: null, ending: null },
    })
    if (looking >= MAX_SEARCHES)
      throw new Invalid({
        form: `${MAX_SEARCHES} of your goals look for a mentor already. Withdraw one of them first.`,
      })
    const found = await findTopics(tx, topics)
    if (found.length === 0) throw new Invalid({ topics: 'Name the topics it is about.' })
    const id = newId()
    await tx.mentorship.create({
      data: {
        ...{ id, menteeId: viewer.id, goal, background, createdAt: now() },
        topics: { create: found.map((topic) => ({ topicId: topic.id })) },
      },
    })
    if (mentor) await addChoice(tx, viewer, id, mentor)
    return id
  })
}
