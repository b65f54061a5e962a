import { describe, expect, test } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { concludeExperiment } from '~/features/experiments/conclude-experiment.server'
import { concludeForm } from '~/features/experiments/experiment-form'
import { LEVELS } from '~/features/follows/follow-levels'
import { giveNotices } from '~/features/notifications/give-notices.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'
import { defaultSpace, person, privateSpace, topic } from '../../support/people'
import { experimentFields, questionFields, wanted } from '../posts/drafts'
import { follows, inboxesOf, inboxOf } from './telling'

const answer = (who: Awaited<ReturnType<typeof person>>, postId: string, body = 'Like this.') =>
  postAnswer(who, { postId, body, submissionKey: undefined })
const comment = (who: Awaited<ReturnType<typeof person>>, postId: string, body = 'Really?') =>
  addComment(who, { on: { postId }, body, submissionKey: undefined })

describe('the best reason', () => {
  test('several reasons make one notice, for the best of them', async () => {
    const [asha, mo] = [await person(), await person()]
    const postgres = await topic('postgres')
    await follows(mo, { topic: postgres, person: asha.id, space: await defaultSpace() })
    await publishPost(asha, wanted(questionFields({ topics: 'postgres' })))
    expect(await inboxOf(mo)).toEqual(['post person'])
    await publishPost(asha, wanted(questionFields({ topics: 'postgres', body: `Ask @${mo.handle}.` })))
    expect(await inboxOf(mo)).toEqual(['post person', 'mention mention'])
  })

  test('nobody is told of what they did themselves', async () => {
    const asha = await person()
    await follows(asha, { topic: await topic('postgres'), space: await defaultSpace() }, 'everything')
    const body = `I am @${asha.handle}.`
    const { id } = await publishPost(asha, wanted(questionFields({ topics: 'postgres', body })))
    await answer(asha, id)
    await comment(asha, id)
    expect(await inboxOf(asha)).toEqual([])
  })

  test('the asker hears of answers, who answered hears of acceptance and comments', async () => {
    const [asha, mo, lena] = [await person(), await person(), await person()]
    const { id } = await publishPost(asha, wanted(questionFields()))
    const { id: answerId } = await answer(mo, id)
    expect(await inboxOf(asha)).toEqual(['answer own-post'])
    await addComment(lena, { on: { answerId }, body: 'Thanks.', submissionKey: undefined })
    await acceptAnswer(asha, id, answerId)
    expect((await inboxOf(mo)).sort()).toEqual(['accepted own-answer', 'comment own-answer'])
    expect(await inboxOf(lena)).toEqual([])
  })

  test('a conclusion, and an edit that files an experiment elsewhere or names somebody, tell only of that', async () => {
    const [asha, mo, lena, joon] = [await person(), await person(), await person(), await person()]
    const [postgres, deploys] = [await topic('postgres'), await topic('deploys')]
    await follows(mo, { topic: postgres }, 'everything')
    const fields = experimentFields({ topics: 'postgres', status: 'running' })
    const { id } = await publishPost(asha, wanted(fields))
    expect(await inboxOf(mo)).toEqual(['post topic'])
    await follows(lena, { topic: deploys })
    const edit = (revision: number, change: Record<string, string>) =>
      revisePost(asha, id, {
        ...wanted({ ...fields, topics: 'postgres, deploys', ...change }),
        revision,
      } as never)
    await edit(1, { body: `See @${joon.handle}.` })
    expect([await inboxOf(mo), await inboxOf(lena), await inboxOf(joon)]).toEqual([
      ['post topic'],
      ['post topic'],
      ['mention mention'],
    ])
    const end = { result: 'It held.', sampleSize: '20', verdict: 'supported', decision: 'adopt' }
    await concludeExperiment(asha, id, parseValues(end, concludeForm))
    await edit(3, { ...end, status: 'concluded', result: 'It held for a week.' })
    expect([await inboxOf(mo), await inboxOf(lena)]).toEqual([
      ['post topic', 'concluded topic'],
      ['post topic'],
    ])
  })
})

describe('levels', () => {
  test.each(LEVELS)(
    'a topic, a person, a space and a post followed at "%s" tell what that says',
    async (level) => {
      const [asha, mo] = [await person(), await person()]
      const readers = await Promise.all([person(), person(), person(), person()])
      const [byTopic, byPerson, bySpace, byPost] = readers
      await follows(byTopic, { topic: await topic('postgres') }, level)
      await follows(byPerson, { person: asha.id }, level)
      await follows(bySpace, { space: await defaultSpace() }, level)
      const { id } = await publishPost(asha, wanted(questionFields({ topics: 'postgres' })))
      await follows(byPost, { post: id }, level)
      const { id: answerId } = await answer(mo, id)
      await comment(mo, id)
      await acceptAnswer(asha, id, answerId)
      const kinds = (await inboxesOf(...readers)).map((lines) =>
        lines.map((line) => line.split(' ')[0]).sort(),
      )
      const all = ['accepted', 'answer', 'comment']
      expect(kinds).toEqual(
        {
          everything: [[...all, 'post'], ['post'], [...all, 'post'], all],
          posts: [['post'], ['post'], ['post'], ['answer']],
          conclusions: [['accepted'], [], ['accepted'], ['accepted']],
          muted: [[], [], [], []],
        }[level],
      )
    },
  )

  test('following a topic brings what is filed below it, unless the nearer one says otherwise', async () => {
    const [asha, mo, lena] = [await person(), await person(), await person()]
    const [databases, postgres] = [await topic('databases'), await topic('postgres')]
    await transaction((tx) => tx.topic.update({ where: { id: postgres }, data: { parentId: databases } }))
    await follows(mo, { topic: databases })
    await follows(lena, { topic: databases })
    await follows(lena, { topic: postgres }, 'muted')
    await publishPost(asha, wanted(questionFields({ topics: 'postgres' })))
    expect([await inboxOf(mo), await inboxOf(lena)]).toEqual([['post topic'], []])
    await publishPost(asha, wanted(questionFields({ topics: 'databases' })))
    expect(await inboxOf(lena)).toEqual(['post topic'])
  })

  test('a mute silences everything but a mention by name, and a muted topic not what one wrote oneself', async () => {
    const [asha, mo] = [await person(), await person()]
    await follows(mo, { topic: await topic('postgres') }, 'muted')
    await follows(mo, { person: asha.id, space: await defaultSpace() }, 'everything')
    await publishPost(asha, wanted(questionFields({ topics: 'postgres' })))
    expect(await inboxOf(mo)).toEqual([])
    const { id } = await publishPost(mo, wanted(questionFields({ topics: 'postgres' })))
    await answer(asha, id)
    expect(await inboxOf(mo)).toEqual(['answer own-post'])
    await follows(mo, { post: id }, 'muted')
    await answer(asha, id, 'Or like that.')
    await answer(asha, id, `Or as @${mo.handle} says.`)
    expect(await inboxOf(mo)).toEqual(['answer own-post', 'mention mention'])
  })

  test('who never wants to hear of a kind hears of it for another reason, or not at all', async () => {
    const [asha, mo] = [await person(), await person()]
    await transaction((tx) =>
      tx.noticeChoice.createMany({
        data: [
          { userId: mo.id, kind: 'mention', channel: 'never' },
          { userId: mo.id, kind: 'answer', channel: 'never' },
        ],
      }),
    )
    await follows(mo, { person: asha.id })
    const { id } = await publishPost(asha, wanted(questionFields({ body: `Ask @${mo.handle}.` })))
    await follows(mo, { post: id })
    await answer(asha, id)
    expect(await inboxOf(mo)).toEqual(['post person'])
  })
})

describe('merging', () => {
  test('what happens to the same thing joins the unread line, and begins a new one once that is read', async () => {
    const [asha, ...others] = [await person(), await person(), await person(), await person()]
    const { id } = await publishPost(asha, wanted(questionFields()))
    for (const other of others) await answer(other, id)
    expect(await inboxOf(asha)).toEqual(['answer own-post ×3'])
    await transaction((tx) => tx.notice.updateMany({ data: { state: 'read', joins: null } }))
    await answer(others[0] as never, id, 'Another thought.')
    expect(await inboxOf(asha)).toEqual(['answer own-post ×3', 'answer own-post'])
  })

  test('a line that a better reason joins keeps the better one', async () => {
    const [asha, mo] = [await person(), await person()]
    await follows(mo, { topic: await topic('postgres') }, 'everything')
    const { id } = await publishPost(asha, wanted(questionFields({ topics: 'postgres' })))
    await comment(asha, id)
    expect((await inboxOf(mo)).sort()).toEqual(['comment topic', 'post topic'])
    await follows(mo, { post: id }, 'everything')
    await comment(asha, id, 'Truly?')
    expect((await inboxOf(mo)).sort()).toEqual(['comment post ×2', 'post topic'])
  })
})

describe('who may see it', () => {
  test('nobody outside a private space is told of anything in it, whatever they follow and however they are named', async () => {
    const [asha, outsider, admin] = [
      await person({ spaces: ['board'] }),
      await person(),
      await person({ role: 'admin' }),
    ]
    const [spaceId, topicId] = [await privateSpace('board'), await topic('postgres')]
    for (const who of [outsider, admin])
      await follows(who, { topic: topicId, person: asha.id, space: spaceId })
    const body = `@${outsider.handle} @${admin.handle}`
    const { id } = await publishPost(asha, wanted(questionFields({ topics: 'postgres', body, spaceId })))
    await answer(asha, id, body)
    await comment(asha, id, body)
    expect([await inboxOf(outsider), await inboxOf(admin)]).toEqual([[], []])
  })

  test('a seat lost, a post moved or deleted, an answer deleted before the telling: nobody hears of it', async () => {
    const [asha, mo, lena] = [
      await person({ spaces: ['board'] }),
      await person({ spaces: ['board'] }),
      await person(),
    ]
    const [board, everyone] = [await privateSpace('board'), await defaultSpace()]
    for (const who of [mo, lena]) await follows(who, { person: asha.id }, 'everything')
    await publishPost(asha, wanted(questionFields({ spaceId: board })))
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: mo.id } }))
    const moved = await publishPost(asha, wanted(questionFields({ spaceId: everyone })))
    await revisePost(asha, moved.id, {
      ...wanted(questionFields({ spaceId: board })),
      revision: 1,
    } as never)
    await deletePost(asha, (await publishPost(asha, wanted(questionFields()))).id)
    const { id } = await publishPost(lena, wanted(questionFields()))
    await deleteAnswer(asha, (await answer(asha, id)).id)
    expect([await inboxOf(mo), await inboxOf(lena)]).toEqual([[], []])
  })

  test('who left is told nothing', async () => {
    const [asha, mo] = [await person(), await person()]
    await follows(mo, { person: asha.id })
    await transaction((tx) =>
      tx.deactivation.create({ data: { userId: mo.id, byId: asha.id, at: new Date(), reason: '' } }),
    )
    await publishPost(asha, wanted(questionFields()))
    expect(await inboxOf(mo)).toEqual([])
  })
})

test('a group reaches each of its members once, also those who are named or follow besides', async () => {
  const [asha, mo, lena, joon] = [await person(), await person(), await person(), await person()]
  const groupId = newId()
  await transaction(async (tx) => {
    const at = new Date()
    const group = { id: groupId, handle: 'platform-team', name: 'Platform team', createdById: asha.id }
    await tx.personGroup.create({ data: { ...group, createdAt: at } })
    const members = [asha, mo, lena, joon].map(({ id }) => ({ groupId, userId: id, at }))
    await tx.groupMember.createMany({ data: members })
  })
  await follows(joon, { person: asha.id }, 'muted')
  const body = `@platform-team, and you, @${lena.handle}?`
  await publishPost(asha, wanted(questionFields({ body })))
  expect(await inboxesOf(asha, mo, lena, joon)).toEqual([[], ['mention group'], ['mention mention'], []])
})

test('telling a day’s events again, even to those who began to follow meanwhile, gives nobody anything', async () => {
  const [asha, mo, late] = [await person(), await person(), await person()]
  const topicId = await topic('postgres')
  await follows(mo, { topic: topicId }, 'everything')
  setClock('2026-03-01T09:00:00Z')
  const { id } = await publishPost(asha, wanted(questionFields({ topics: 'postgres' })))
  await answer(asha, id)
  const before = await inboxOf(mo)
  await transaction((tx) => tx.notice.updateMany({ data: { state: 'read', joins: null } }))
  await follows(late, { topic: topicId }, 'everything')
  for (const event of await db.event.findMany())
    await giveNotices({ ...event, payload: JSON.parse(event.payload) })
  expect([(await inboxOf(mo)).sort(), await inboxOf(late)]).toEqual([before.sort(), []])
  expect(before).toHaveLength(2)
})
