import { describe, expect, test } from 'vitest'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { person, privateSpace, topic } from '../../support/people'
import { experimentFields, lessonFields, questionFields, wanted } from './drafts'

/** The sentences of a refusal. */
async function refusal(work: () => unknown): Promise<Record<string, string>> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Invalid) return error.problems
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('publishing', () => {
  test('a question is stored with its topics, its HTML and its author following it', async () => {
    const mo = await person({ name: 'Mo' })
    const auth = await topic('auth')
    const { id, slug } = await publishPost(mo, wanted(questionFields({ topics: '#auth' })))
    const post = await db.post.findUniqueOrThrow({
      where: { id },
      include: { topics: true, followers: true },
    })
    expect(slug).toBe('how-do-we-rotate-the-signing-key')
    expect(post).toMatchObject({ kind: 'question', authorId: mo.id, revision: 1, answerCount: 0 })
    expect(post.bodyHtml).toContain('<strong>one</strong>')
    expect(post.excerpt).toBe('We have one active key. Is there an overlap window?')
    expect(post.topics.map(({ topicId }) => topicId)).toEqual([auth])
    expect(post.topics[0]?.createdAt).toEqual(post.createdAt)
    expect(post.followers.map(({ userId }) => userId)).toEqual([mo.id])
  })

  test('a lesson keeps its sections, and its sentence is what lists show', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(lessonFields({ reviewBy: '2026-09-03' })))
    const post = await db.post.findUniqueOrThrow({ where: { id }, include: { lesson: true } })
    expect(post.excerpt).toBe(post.lesson?.summary)
    expect(post.lesson?.whatHappenedHtml).toContain('<code>contract</code>')
    expect(post.lesson?.reviewBy).toEqual(new Date('2026-09-03T00:00:00Z'))
  })

  test('a concluded experiment keeps its result and decision', async () => {
    const mo = await person()
    const end = { verdict: 'supported', decision: 'adopt', sampleSize: '8204' }
    const fields = { status: 'concluded', result: '11.9 % vs 12.1 %', ...end }
    const { id } = await publishPost(mo, wanted(experimentFields(fields)))
    const post = await db.post.findUniqueOrThrow({ where: { id }, include: { experiment: true } })
    expect(post.experiment).toMatchObject({ decision: 'adopt', sampleSize: 8204, status: 'concluded' })
    expect(post.excerpt).toBe('11.9 % vs 12.1 %')
  })

  test('it tells the rest of the house once', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(questionFields()))
    const events = await db.event.findMany()
    expect(events.map(({ type, payload }) => [type, JSON.parse(payload)])).toEqual([
      ['post.published', { postId: id, actorId: mo.id }],
    ])
  })

  test('a name in the text leads to that person, and a synonym to its topic', async () => {
    const mo = await person({ name: 'Mo' })
    const topicId = await topic('postgres')
    await transaction((tx) => tx.topicSynonym.create({ data: { slug: 'psql', topicId } }))
    const body = `Ask @${mo.handle} about #psql, not @nobody-here`
    const { id } = await publishPost(mo, wanted(questionFields({ body })))
    const { bodyHtml } = await db.post.findUniqueOrThrow({ where: { id } })
    expect(bodyHtml).toContain(`href="/people/${mo.handle}"`)
    expect(bodyHtml).toContain('href="/topics/postgres"')
    expect(bodyHtml).toContain('not @nobody-here')
  })

  test('a title without Latin letters has an address all the same', async () => {
    const mo = await person()
    const { slug } = await publishPost(mo, wanted(questionFields({ title: '数据库迁移失败了' })))
    expect(slug).toBe('question')
  })
})

describe('sending a form twice', () => {
  test('gives the post that the first one made', async () => {
    const mo = await person()
    const fields = wanted(questionFields({ submissionKey: newId() }))
    expect(await publishPost(mo, fields)).toEqual(await publishPost(mo, fields))
    expect(await db.post.count()).toBe(1)
    expect(await db.event.count()).toBe(1)
  })

  test('gives one post even when it is sent fifty times at once', async () => {
    const mo = await person()
    const fields = wanted(questionFields({ submissionKey: newId() }))
    const made = await Promise.all(Array.from({ length: 50 }, () => publishPost(mo, fields)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await db.post.count()).toBe(1)
  })

  test('never leads to a post of somebody else who has the same key', async () => {
    const [mo, lena] = [await person(), await person()]
    const fields = wanted(questionFields({ submissionKey: newId() }))
    const [mos, lenas] = [await publishPost(mo, fields), await publishPost(lena, fields)]
    expect(lenas.id).not.toBe(mos.id)
  })
})

describe('topics', () => {
  test('may be typed as names, slugs or synonyms, with commas or spaces', async () => {
    const mo = await person()
    const ids = [await topic('incident-response'), await topic('postgres'), await topic('deploys')]
    await transaction((tx) => tx.topicSynonym.create({ data: { slug: 'psql', topicId: ids[1] ?? '' } }))
    const { id } = await publishPost(
      mo,
      wanted(questionFields({ topics: 'Incident response, #psql deploys, postgres' })),
    )
    const filed = await db.postTopic.findMany({ where: { postId: id } })
    expect(new Set(filed.map(({ topicId }) => topicId))).toEqual(new Set(ids))
  })

  test('that nobody knows are named together with what is near them', async () => {
    const mo = await person()
    await topic('postgres')
    const problems = await refusal(() => publishPost(mo, wanted(questionFields({ topics: 'postgress' }))))
    expect(problems.topics).toContain('“postgress”')
    expect(problems.topics).toContain('Near it: postgres.')
    expect(await db.post.count()).toBe(0)
  })

  test('that are only proposed cannot be used yet', async () => {
    const mo = await person()
    await transaction((tx) =>
      tx.topic.create({ data: { id: newId(), slug: 'growth', name: 'Growth', createdAt: new Date() } }),
    )
    const problems = await refusal(() => publishPost(mo, wanted(questionFields({ topics: 'growth' }))))
    expect(problems.topics).toContain('“growth”')
  })

  test('are at most five', async () => {
    const mo = await person()
    const slugs = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff']
    for (const slug of slugs) await topic(slug)
    const problems = await refusal(() => publishPost(mo, wanted(questionFields({ topics: slugs.join(' ') }))))
    expect(problems.topics).toBe('Choose at most 5 topics.')
  })
})

describe('refusals', () => {
  test('a space one may not read is refused like one that does not exist', async () => {
    const mo = await person()
    const secret = await privateSpace('board')
    const there = await refusal(() => publishPost(mo, wanted(questionFields({ spaceId: secret }))))
    const nowhere = await refusal(() => publishPost(mo, wanted(questionFields({ spaceId: 'nowhere' }))))
    expect(there).toEqual(nowhere)
    expect(there.spaceId).toBe('Choose one of the spaces you can read.')
  })

  test('a title has 5 to 150 characters', async () => {
    const short = await refusal(() => wanted(questionFields({ title: ' abc ' })))
    const long = await refusal(() => wanted(questionFields({ title: 'a'.repeat(151) })))
    expect(short.title).toBe('Give it a title of 5 to 150 characters.')
    expect(long.title).toBe('Keep it under 150 characters.')
  })

  test('a concluded experiment needs a result, an outcome and a decision', async () => {
    const problems = await refusal(() => wanted(experimentFields({ status: 'concluded' })))
    expect(Object.keys(problems).sort()).toEqual(['decision', 'result', 'verdict'])
  })

  test('a decision before the conclusion, and an end before the start, are refused', async () => {
    const fields = { status: 'running', decision: 'stop', startsOn: '2026-03-02', endsOn: '2026-03-01' }
    const problems = await refusal(() => wanted(experimentFields(fields)))
    expect(Object.keys(problems).sort()).toEqual(['decision', 'endsOn'])
  })

  test('fields of another kind, or of no kind, are refused', async () => {
    expect(await refusal(() => wanted(questionFields({ hypothesis: 'x' })))).toHaveProperty('form')
    expect(await refusal(() => wanted(questionFields({ kind: 'poem' })))).toHaveProperty('kind')
  })
})
