import { describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { feed, PAGE } from '~/features/feed/feed.server'
import type { ListedPosts } from '~/features/feed/listed-posts'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { visibleTo, visibleToSql } from '~/features/posts/visible-posts.server'
import { at, now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { queriesOf } from '~/platform/query-count.server'
import { rows, sql } from '~/platform/sql.server'
import { defaultSpace, person, privateSpace, topic } from '../../support/people'
import { experimentFields, lessonFields, questionFields, wanted } from '../posts/drafts'

/** Many posts at once; several share a moment, so that only the id tells their order. */
async function manyPosts(author: Viewer, count: number, topicIds: string[] = [], start = 0): Promise<void> {
  const spaceId = await defaultSpace()
  const posts = Array.from({ length: count }, (_, index) => ({
    ...{ id: newId(), kind: 'question', title: `Question ${index}`, slug: 'q', authorId: author.id, spaceId },
    ...{ body: 'x', bodyHtml: '<p>x</p>', excerpt: 'x', rendererVersion: 1 },
    createdAt: new Date(Date.UTC(2026, 0, 1) + (start + Math.floor(index / 3)) * 1000),
  }))
  await transaction(async (tx) => {
    await tx.post.createMany({ data: posts })
    await tx.postTopic.createMany({
      data: posts.flatMap(({ id, createdAt }) =>
        topicIds.map((topicId) => ({ postId: id, topicId, spaceId, createdAt })),
      ),
    })
  })
}

function follow(who: Viewer, { topics = [], people = [] }: { topics?: string[]; people?: Viewer[] }) {
  return transaction(async (tx) => {
    const userId = who.id
    await tx.topicFollow.createMany({ data: topics.map((topicId) => ({ userId, topicId, at: now() })) })
    await tx.personFollow.createMany({
      data: people.map(({ id }) => ({ followerId: userId, followedId: id, at: now() })),
    })
  })
}

/** The ids of a whole list, page by page. */
async function readAll(
  who: Viewer,
  which: ListedPosts,
  between: () => unknown = () => undefined,
): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page = feed(who, which, cursor)
    ids.push(...page.posts.map(({ id }) => id))
    if (!page.older) return ids
    cursor = page.older
    await between()
  }
}

const titles = (who: Viewer, which: ListedPosts) => feed(who, which).posts.map(({ title }) => title)

describe('a list', () => {
  test('is newest first and goes on page by page to its end, each post once', async () => {
    const mo = await person()
    await manyPosts(mo, 2 * PAGE + 7)
    const ids = await readAll(mo, { of: 'latest' })
    const stored = await db.post.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
    expect(ids).toEqual(stored.map(({ id }) => id))
  })

  test('that is exactly a page long offers no older page', async () => {
    const mo = await person()
    await manyPosts(mo, PAGE)
    expect(feed(mo, { of: 'latest' }).older).toBeNull()
  })

  test('neither skips nor repeats a post while others are published and deleted between its pages', async () => {
    const mo = await person()
    await manyPosts(mo, 5 * PAGE)
    const before = await db.post.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
    const gone = new Set<string>()
    let seen = 0
    const ids = await readAll(mo, { of: 'latest' }, async () => {
      seen += PAGE
      await publishPost(mo, wanted(questionFields()))
      // One that was read, the one the cursor names, and one that is still to come.
      for (const index of [seen - 5, seen - 1, seen + 3]) {
        const id = before[index]?.id
        if (!id) continue
        await deletePost(mo, id)
        if (index > seen) gone.add(id)
      }
    })
    expect(ids).toEqual(before.map(({ id }) => id).filter((id) => !gone.has(id)))
  })

  test('takes the same number of queries at 30 posts and at 600, with 1 topic and with 40', async () => {
    const mo = await person()
    const author = await person()
    const topics = await Promise.all(Array.from({ length: 40 }, (_, index) => topic(`topic-${index}`)))
    const [topicId = ''] = topics
    const lists: ListedPosts[] = [
      { of: 'latest' },
      { of: 'unanswered' },
      { of: 'following' },
      { of: 'kind', kind: 'question' },
      { of: 'topic', topicId },
      { of: 'space', spaceId: await defaultSpace() },
      { of: 'author', authorId: author.id },
    ]
    const counts = () =>
      Promise.all(lists.map(async (which) => (await queriesOf(async () => feed(mo, which))).length))
    await follow(mo, { topics: [topicId] })
    await manyPosts(author, 30, [topicId])
    const few = await counts()
    await follow(mo, { topics: topics.slice(1), people: [author] })
    await manyPosts(author, 570, topics.slice(0, 5), 1000)
    expect(await counts()).toEqual(few)
    expect(few).toEqual([2, 2, 4, 2, 2, 2, 2])
  })
})

describe('what a list is of', () => {
  test('its kind, topic, space and author decide', async () => {
    const [mo, lena] = [await person({ spaces: ['board'] }), await person()]
    const [auth, spaceId] = [await topic('auth'), await privateSpace('board')]
    await publishPost(lena, wanted(questionFields({ title: 'A question of Lena', topics: 'auth' })))
    await publishPost(mo, wanted(lessonFields({ title: 'A lesson of Mo', spaceId })))
    await publishPost(mo, wanted(experimentFields({ title: 'An experiment of Mo' })))
    expect(titles(mo, { of: 'kind', kind: 'lesson' })).toEqual(['A lesson of Mo'])
    expect(titles(mo, { of: 'topic', topicId: auth })).toEqual(['A question of Lena'])
    expect(titles(mo, { of: 'space', spaceId })).toEqual(['A lesson of Mo'])
    expect(titles(mo, { of: 'author', authorId: mo.id }).sort()).toEqual([
      'A lesson of Mo',
      'An experiment of Mo',
    ])
  })

  test('unanswered ones are questions without an answer', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(questionFields({ title: 'Answered already' })))
    await transaction((tx) => tx.post.update({ where: { id }, data: { answerCount: 1 } }))
    await publishPost(mo, wanted(questionFields({ title: 'Still waiting' })))
    await publishPost(mo, wanted(lessonFields()))
    expect(titles(mo, { of: 'unanswered' })).toEqual(['Still waiting'])
  })

  test('following brings posts of followed topics and people, each once, and says why', async () => {
    const [mo, lena, joon] = [await person(), await person({ name: 'Lena Brandt' }), await person()]
    const [auth, deploys] = [await topic('auth'), await topic('deploys')]
    await topic('pricing')
    await follow(mo, { topics: [auth, deploys], people: [lena] })
    await at('2026-01-01', () =>
      publishPost(joon, wanted(questionFields({ topics: 'auth, deploys, pricing' }))),
    )
    await at('2026-01-02', () => publishPost(lena, wanted(questionFields({ topics: 'pricing' }))))
    await at('2026-01-03', () => publishPost(lena, wanted(questionFields({ topics: 'deploys' }))))
    await at('2026-01-04', () => publishPost(joon, wanted(questionFields({ topics: 'pricing' }))))
    const { posts } = feed(mo, { of: 'following' })
    expect(posts.map(({ because }) => because)).toEqual(['Lena Brandt', 'Lena Brandt', '# auth'])
    expect(titles(joon, { of: 'following' })).toEqual([])
  })

  test('following a topic brings what is filed below it, and says which one is followed', async () => {
    const [mo, lena] = [await person(), await person()]
    const [databases, postgres] = [await topic('databases'), await topic('postgres')]
    await transaction((tx) => tx.topic.update({ where: { id: postgres }, data: { parentId: databases } }))
    await follow(mo, { topics: [databases] })
    await publishPost(lena, wanted(questionFields({ title: 'Below', topics: 'postgres' })))
    expect(feed(mo, { of: 'following' }).posts.map(({ title, because }) => [title, because])).toEqual([
      ['Below', '# databases'],
    ])
    await transaction((tx) =>
      tx.topicFollow.create({ data: { userId: mo.id, topicId: postgres, at: now(), level: 'muted' } }),
    )
    expect(titles(mo, { of: 'following' })).toEqual([])
  })

  test('a followed space brings its posts, a mute takes them away, and conclusions bring what came to one', async () => {
    const [mo, lena, joon] = [await person(), await person(), await person()]
    const spaceId = await defaultSpace()
    const loud = await topic('loud')
    await transaction((tx) => tx.spaceFollow.create({ data: { userId: mo.id, spaceId, at: now() } }))
    await publishPost(lena, wanted(questionFields({ title: 'Of Lena' })))
    await publishPost(joon, wanted(questionFields({ title: 'Of Joon', topics: 'loud' })))
    expect(titles(mo, { of: 'following' }).sort()).toEqual(['Of Joon', 'Of Lena'])
    const mute = { userId: mo.id, topicId: loud, at: now(), level: 'muted' }
    await transaction((tx) => tx.topicFollow.create({ data: mute }))
    expect(titles(mo, { of: 'following' })).toEqual(['Of Lena'])
    const { id: postId } = await publishPost(lena, wanted(questionFields({ title: 'Answered' })))
    const { id: answerId } = await postAnswer(joon, { postId, body: 'So.', submissionKey: undefined })
    await acceptAnswer(lena, postId, answerId)
    await transaction((tx) => tx.spaceFollow.updateMany({ data: { level: 'conclusions' } }))
    expect(titles(mo, { of: 'following' })).toEqual(['Answered'])
  })

  test('following reads on to its end however many followed topics each post has', async () => {
    const [mo, lena] = [await person(), await person()]
    const topics = await Promise.all(Array.from({ length: 12 }, (_, index) => topic(`topic-${index}`)))
    await follow(mo, { topics, people: [lena] })
    await manyPosts(lena, 3 * PAGE + 2, topics)
    const ids = await readAll(mo, { of: 'following' })
    const stored = await db.post.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
    expect(ids).toEqual(stored.map(({ id }) => id))
  })
})

describe('who sees what', () => {
  test('a post in a private space is in no list of somebody outside it', async () => {
    const [insider, outsider] = [await person({ spaces: ['board'] }), await person({ role: 'admin' })]
    const [spaceId, topicId] = [await privateSpace('board'), await topic('auth')]
    await publishPost(insider, wanted(questionFields({ spaceId, topics: 'auth' })))
    await follow(outsider, { topics: [topicId], people: [insider] })
    await follow(insider, { topics: [topicId] })
    const lists: ListedPosts[] = [
      { of: 'latest' },
      { of: 'unanswered' },
      { of: 'following' },
      { of: 'kind', kind: 'question' },
      { of: 'topic', topicId },
      { of: 'space', spaceId },
      { of: 'author', authorId: insider.id },
    ]
    for (const which of lists) {
      expect([which.of, titles(insider, which).length]).toEqual([which.of, 1])
      expect([which.of, titles(outsider, which)]).toEqual([which.of, []])
    }
  })

  test('Prisma and plain SQL tell the same rule, for every viewer and post of a generated set', async () => {
    const spaces = ['board', 'legal', 'people-team']
    const viewers = [
      await person(),
      await person({ role: 'admin' }),
      await person({ spaces: ['board'] }),
      await person({ spaces: ['board', 'legal'], moderates: ['people-team'] }),
    ]
    const everybody = await person({ spaces })
    const spaceIds = [await defaultSpace(), ...(await Promise.all(spaces.map(privateSpace)))]
    for (const [index, spaceId] of [...spaceIds, ...spaceIds, ...spaceIds].entries()) {
      const { id } = await publishPost(everybody, wanted(questionFields({ spaceId })))
      if (index % 3 === 0) await deletePost(everybody, id)
    }
    for (const viewer of [...viewers, everybody, { ...everybody, spaceIds: [] }]) {
      const byPrisma = await db.post.findMany({ where: visibleTo(viewer), select: { id: true } })
      const bySql = rows<{ id: string }>(sql`select p.id from "Post" p where ${visibleToSql(viewer)}`)
      expect(bySql.map(({ id }) => id).sort()).toEqual(byPrisma.map(({ id }) => id).sort())
    }
  })

  test('posts that are asked for by their ids are not looked for along their spaces', async () => {
    const viewer = await person()
    const plan = rows<{ detail: string }>(
      sql`explain query plan select p.title from "Post" p where p.id in ('a', 'b', 'c') and ${visibleToSql(viewer)}`,
    )
    expect(plan.map(({ detail }) => detail)[0]).toMatch(
      /^SEARCH p USING INDEX sqlite_autoindex_Post_1 \(id=\?\)/,
    )
  })
})
