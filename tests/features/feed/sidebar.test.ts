import { expect, test } from 'vitest'
import { forgetCounts, sidebar } from '~/features/feed/sidebar.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { queriesOf } from '~/platform/query-count.server'
import { person, privateSpace, topic } from '../../support/people'
import { lessonFields, questionFields, wanted } from '../posts/drafts'

test('the sidebar counts what its viewer may read, and nothing deleted', async () => {
  const [insider, outsider] = [await person({ spaces: ['board'] }), await person()]
  const spaceId = await privateSpace('board')
  await publishPost(insider, wanted(questionFields()))
  await publishPost(insider, wanted(questionFields({ spaceId })))
  const { id } = await publishPost(insider, wanted(lessonFields()))
  forgetCounts()
  expect(sidebar(insider).counts).toEqual({ question: 2, lesson: 1, experiment: 0 })
  expect(sidebar(outsider).counts).toEqual({ question: 1, lesson: 1, experiment: 0 })
  await deletePost(insider, id)
  forgetCounts()
  expect(sidebar(outsider).counts).toEqual({ question: 1, lesson: 0, experiment: 0 })
})

test('the sidebar names at most eight topics and people that its viewer follows, in one query each', async () => {
  const mo = await person()
  const people = await Promise.all(Array.from({ length: 9 }, () => person()))
  const topics = await Promise.all(Array.from({ length: 9 }, (_, index) => topic(`topic-${index}`)))
  await transaction(async (tx) => {
    await tx.topicFollow.createMany({
      data: topics.map((topicId) => ({ userId: mo.id, topicId, at: now() })),
    })
    await tx.personFollow.createMany({
      data: people.map(({ id }) => ({ followerId: mo.id, followedId: id, at: now() })),
    })
  })
  sidebar(mo)
  const queries = await queriesOf(async () => {
    const { topics: named, people: known } = sidebar(mo)
    expect([named.length, known.length]).toEqual([8, 8])
  })
  expect(queries.length).toBe(2)
})
