import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { publishPost } from '~/features/posts/publish-post.server'
import { react } from '~/features/reactions/react.server'
import { reactionsOf } from '~/features/reactions/reactions-of.server'
import { voteOnPost } from '~/features/votes/vote.server'
import { db } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { queriesOf } from '~/platform/query-count.server'
import { again, person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { allowed, unnamedFailure } from '../anonymity/unnamed'
import { inboxOf } from '../notifications/telling'
import { lessonFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
let author: Viewer
let reader: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  author = await person({ name: 'Anselm Author' })
  reader = await person({ name: 'Rita Reader' })
})

const told = async (fields: Record<string, string> = {}) =>
  (await publishPost(author, wanted(lessonFields(fields)))).id
const seen = (viewer: Viewer, id: string) =>
  reactionsOf(viewer, { id, kind: 'lesson', outcome: 'failed', authorId: author.id })

describe('a told failure', () => {
  test('is thanked once by each in each way, and its author hears of it in one line', async () => {
    const id = await told()
    for (let twice = 0; twice < 2; twice++) await react(reader, id, { kind: 'brave', given: true })
    await react(reader, id, { kind: 'helped', given: true })
    await react(await person(), id, { kind: 'helped', given: true })
    expect(seen(reader, id)?.reactions).toEqual([
      { kind: 'thanks', count: 0, own: false },
      { kind: 'brave', count: 1, own: true },
      { kind: 'helped', count: 2, own: true },
    ])
    expect(await inboxOf(author)).toEqual(['reaction asked ×3'])
  })

  test('is thanked no more when it is taken back, and whoever had not read of it never will', async () => {
    const id = await told()
    await react(reader, id, { kind: 'thanks', given: true })
    await react(reader, id, { kind: 'thanks', given: false })
    expect(await db.reaction.count()).toBe(0)
    expect(await inboxOf(author)).toEqual([])
  })

  test('takes no vote, up or down, by form or by request', async () => {
    const id = await told()
    for (const value of [1, -1] as const)
      await expect(voteOnPost(reader, id, value)).rejects.toThrow('is not voted on')
    for (const value of ['1', '-1']) {
      const refused = await site.post(`/posts/${id}/vote`, reader, { value })
      expect(refused.status).toBe(403)
      expect(refused.text).toContain('Thank them, or say that it helped you.')
    }
    const { slug } = await db.post.findUniqueOrThrow({ where: { id } })
    const { text } = await site.get(`/posts/${id}/${slug}`, reader)
    expect(text).not.toContain(`action="/posts/${id}/vote"`)
    expect(text).not.toContain('Not useful')
    for (const said of ['Thank you', 'That took courage', 'This helped us']) expect(text).toContain(said)
    expect(await db.postVote.count()).toBe(0)
  })

  test('shows no score in a list', async () => {
    await told()
    expect((await site.get('/lessons', reader)).text).not.toContain('Score ')
  })

  test('is not thanked by whoever told it, under whatever name', async () => {
    await allowed()
    const unnamed = await unnamedFailure(author)
    for (const id of [await told(), unnamed])
      await expect(react(await again(author), id, { kind: 'brave', given: true })).rejects.toThrow(Forbidden)
    expect(await db.reaction.count()).toBe(0)
  })
})

test('only a failure is thanked instead of weighed', async () => {
  const id = await told({ outcome: 'mixed' })
  await expect(react(reader, id, { kind: 'thanks', given: true })).rejects.toThrow('Vote for this one')
  expect(
    await queriesOf(async () => reactionsOf(reader, { id, kind: 'lesson', outcome: 'mixed', authorId: '' })),
  ).toEqual([])
})

test('what one cannot read, one cannot thank', async () => {
  const insider = await person({ spaces: ['lab'] })
  const spaceId = await privateSpace('lab')
  const { id } = await publishPost(insider, wanted(lessonFields({ spaceId })))
  await expect(react(reader, id, { kind: 'thanks', given: true })).rejects.toThrow(NotFound)
})

test('a button that sends nothing known comes back with a sentence', async () => {
  const id = await told()
  for (const fields of [{}, { thanks: '1', brave: '1' }, { thanks: 'yes' }] as Record<string, string>[]) {
    const refused = await site.post(`/posts/${id}/reactions`, reader, fields)
    expect([refused.status, refused.text.includes('Choose what you want to say.')]).toEqual([422, true])
  }
})
