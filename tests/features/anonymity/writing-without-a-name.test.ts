import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { deleteComment } from '~/features/comments/delete-comment.server'
import { inbox } from '~/features/notifications/inbox.server'
import { readPage } from '~/features/notifications/read-page.server'
import { unreadCount } from '~/features/notifications/visible-notices.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { postPage } from '~/features/posts/post-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { voteOnAnswer, voteOnPost } from '~/features/votes/vote.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { again, person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { follows, inboxOf } from '../notifications/telling'
import { questionFields, wanted } from '../posts/drafts'
import {
  allowed,
  namesOf,
  pseudonymOf,
  unnamedAnswer,
  unnamedComment,
  unnamedFailure,
  unnamedQuestion,
} from './unnamed'

let author: Viewer
let reader: Viewer
let moderator: Viewer

beforeEach(async () => {
  setClock('2026-11-25T10:40:12.345Z')
  await allowed()
  author = await person({ name: 'Anselm Author' })
  reader = await person({ name: 'Rita Reader' })
  moderator = await person({ name: 'Mo Moderator', role: 'moderator' })
})
afterEach(() => setClock(null))

describe('one name in a thread', () => {
  test('is the same for all that somebody writes there, and another one elsewhere', async () => {
    const [here, there] = [await unnamedQuestion(author), await unnamedFailure(author)]
    const answer = await unnamedAnswer(author, here)
    const comment = await unnamedComment(author, { answerId: answer })
    const [name, ...others] = await namesOf({ posts: [here], answers: [answer], comments: [comment] })
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    expect(others).toEqual([name, name])
    expect(await pseudonymOf(there)).not.toBe(await pseudonymOf(here))
    const tags = await db.sealedAuthor.findMany({ select: { tag: true, sealed: true } })
    expect(new Set(tags.map(({ tag }) => tag)).size).toBe(2)
    expect(new Set(tags.map(({ sealed }) => sealed.length)).size).toBe(1)
  })

  test('is nobody else’s there, however many write', async () => {
    const id = await unnamedQuestion(author)
    const writers = await Promise.all(Array.from({ length: 12 }, () => person()))
    for (const writer of writers) await unnamedComment(writer, { postId: id })
    const names = await db.pseudonym.findMany({ where: { postId: id }, select: { name: true } })
    expect(new Set(names.map(({ name }) => name)).size).toBe(13)
  })

  test('is found again by whoever has more of them than one look finds', async () => {
    const ids = []
    for (let count = 0; count < 35; count++) ids.push(await unnamedQuestion(author))
    const viewer = await again(author)
    expect(viewer.pseudonyms.map(({ postId }) => postId).sort()).toEqual(ids.sort())
    expect((await again(reader)).pseudonyms).toEqual([])
  })

  test('costs no query of its own where there are few', async () => {
    await unnamedQuestion(author)
    expect(await queriesOf(() => again(author))).toHaveLength(2)
  })
})

describe('where it is not allowed', () => {
  test('nothing is published without a name, and the form says so', async () => {
    await person({ spaces: ['lab'] })
    const insider = await person({ spaces: ['lab'] })
    const lab = await db.space.findUniqueOrThrow({ where: { slug: 'lab' } })
    const form = wanted(questionFields({ spaceId: lab.id, anonymous: '1' }))
    await expect(publishPost(insider, form)).rejects.toMatchObject({
      problems: { anonymous: expect.stringContaining('takes no anonymous posts') },
    })
    const { id } = await publishPost(insider, wanted(questionFields({ spaceId: lab.id })))
    const unnamed = { postId: id, body: 'So', submissionKey: undefined, anonymous: '1' as const }
    await expect(postAnswer(insider, unnamed)).rejects.toThrow(Invalid)
    expect(postPage(insider, id).anonymous).toBe('none')
    expect(await db.pseudonym.count()).toBe(0)
    expect(await db.user.count({ where: { handle: { startsWith: '~' } } })).toBe(0)
  })
})

describe('its author', () => {
  test('edits it, and the revision, the edit and their times are the name’s', async () => {
    const id = await unnamedQuestion(author)
    const pseudonymId = await pseudonymOf(id)
    setClock('2026-11-25T12:17:00Z')
    const text = { ...wanted(questionFields({ title: 'How do we rotate both keys?' })), revision: 1 }
    await revisePost(await again(author), id, text as never)
    expect(await db.revision.findMany({ select: { byId: true, at: true } })).toEqual([
      { byId: pseudonymId, at: new Date('2026-11-25T12:00:00Z') },
    ])
    await expect(revisePost(await again(reader), id, { ...text, revision: 2 } as never)).rejects.toThrow(
      Forbidden,
    )
    const events = await db.event.findMany({ select: { payload: true, at: true } })
    expect(JSON.stringify(events)).not.toContain(author.id)
    expect(events.map(({ at }) => at.getMinutes() + at.getSeconds())).toEqual(events.map(() => 0))
  })

  test('accepts an answer, deletes what they wrote, and votes on none of it', async () => {
    const id = await unnamedQuestion(author)
    const own = await unnamedAnswer(author, id)
    const viewer = await again(author)
    await acceptAnswer(viewer, id, own)
    expect(await db.acceptedAnswer.findMany({ select: { byId: true } })).toEqual([
      { byId: await pseudonymOf(id) },
    ])
    await expect(voteOnPost(viewer, id, 1)).rejects.toThrow(Forbidden)
    await expect(voteOnAnswer(viewer, own, 1)).rejects.toThrow(Forbidden)
    const comment = await unnamedComment(author, { postId: id })
    await deleteComment(viewer, comment)
    await deletePost(viewer, id)
    const by = await db.deletion.findMany({ select: { byId: true } })
    expect(new Set(by.map(({ byId }) => byId))).toEqual(new Set([await pseudonymOf(id)]))
  })

  test('finds the answers in their own inbox, and reading them joins the two in no column', async () => {
    const id = await unnamedQuestion(author)
    const named = await publishPost(author, wanted(questionFields({ title: 'And how do I store it?' })))
    for (const postId of [id, named.id])
      await postAnswer(reader, { postId, body: 'Keep both.', submissionKey: undefined })
    await drainOutbox()
    expect(await inboxOf(author)).toEqual(['answer own-post'])
    const viewer = await again(author)
    expect(unreadCount(viewer)).toBe(2)
    const { lines, unread } = inbox(viewer, { shelf: 'inbox', kind: null, after: null })
    expect(lines.map(({ path }) => path.split('/')[2]).sort()).toEqual([id, named.id].sort())
    expect(unread).toEqual({ answer: 2 })

    const before = await db.inboxChange.findMany()
    setClock('2026-11-25T11:22:33Z')
    await readPage(viewer, `/posts/${id}`)
    await readPage(viewer, `/posts/${named.id}`)
    expect(unreadCount(viewer)).toBe(0)
    const read = await db.notice.findMany({ select: { userId: true, readAt: true } })
    const readAt = new Map(read.map((row) => [row.userId, row.readAt]))
    expect(readAt.get(await pseudonymOf(id))).toEqual(new Date('2026-11-25T11:00:00Z'))
    expect(readAt.get(author.id)).toEqual(new Date('2026-11-25T11:22:33Z'))
    const changed = await db.inboxChange.findMany()
    const moved = changed.filter(({ userId, changed }) =>
      before.some((row) => row.userId === userId && row.changed !== changed),
    )
    expect(moved.map(({ userId }) => userId)).toEqual([author.id])
  })

  test('is told like everybody else who follows, so that no hole says who it was', async () => {
    const keys = await topic('keys')
    const others = [await person(), await person()]
    for (const follower of [author, ...others]) await follows(follower, { topic: keys })
    await unnamedQuestion(author, { topics: 'keys' })
    await drainOutbox()
    const told = await Promise.all([author, ...others].map(inboxOf))
    expect(told).toEqual([['post topic'], ['post topic'], ['post topic']])
  })

  test('is told under the name of what they do there under their own', async () => {
    const id = await unnamedQuestion(author)
    await postAnswer(await again(author), { postId: id, body: 'Found it.', submissionKey: undefined })
    expect(await inboxOf({ ...author, id: await pseudonymOf(id) })).toEqual(['answer own-post'])
  })
})

describe('moderators and readers', () => {
  test('edit and delete it without learning who wrote it', async () => {
    const id = await unnamedQuestion(author)
    const page = postPage(moderator, id)
    expect(page.may).toMatchObject({ revise: true, remove: true, lookUp: false })
    expect(JSON.stringify(page)).not.toContain(author.name)
    await deletePost(moderator, id, 'Names a customer')
    expect(postPage(moderator, id).deletion?.reason).toBe('Names a customer')
  })

  test('meet the name in no list, no suggestion, no page and no form that takes a person', async () => {
    const site = await openSite()
    try {
      const id = await unnamedQuestion(author)
      const pseudonymId = await pseudonymOf(id)
      const [name = ''] = await namesOf({ posts: [id] })
      const admin = await person({ role: 'admin' })
      await drainOutbox()
      for (const path of ['/people', `/people?q=${name.split(' ')[0]}`, '/admin/people'])
        expect((await site.get(path, admin)).text).not.toContain(name)
      for (const path of [`/people/~${pseudonymId}`, `/admin/people/${pseudonymId}`])
        expect((await site.get(path, admin)).status).toBe(404)
      const { text } = await site.get(`/search/suggestions?q=${name.split(' ')[0]}`, admin)
      expect(JSON.parse(text).people ?? []).toEqual([])
      expect((await site.post(`/people/~${pseudonymId}/follow`, admin, { following: '1' })).status).toBe(404)
      const promoted = await site.post(`/admin/people/${pseudonymId}`, admin, {
        intent: 'role',
        role: 'admin',
      })
      expect(promoted.status).toBe(404)
      const seat = { change: 'add', role: 'member', handle: `~${pseudonymId}` }
      expect((await site.post('/spaces/everyone/members', admin, seat)).status).toBe(422)
    } finally {
      await site.close()
    }
  })
})

test('a form sent twice makes one post, and its key tells nobody whose it is', async () => {
  const form = wanted(questionFields({ anonymous: '1', submissionKey: 'abcdefghjkmn' }))
  const first = await publishPost(await again(author), form)
  expect(await publishPost(await again(author), form)).toEqual(first)
  const { submissionKey } = await db.post.findUniqueOrThrow({ where: { id: first.id } })
  expect(submissionKey).toMatch(/^[\w-]{43}$/)
  expect(await db.pseudonym.count()).toBe(1)
})

test('what is written without a name has its hour, and still follows what it replies to', async () => {
  const id = await unnamedQuestion(author)
  const created = (at: { createdAt: Date }) => at.createdAt.toISOString()
  expect(created(await db.post.findUniqueOrThrow({ where: { id } }))).toBe('2026-11-25T10:00:00.000Z')
  await postAnswer(reader, { postId: id, body: 'Which key?', submissionKey: undefined })
  setClock('2026-11-25T10:55:00Z')
  const reply = await unnamedComment(author, { postId: id })
  expect(created(await db.comment.findUniqueOrThrow({ where: { id: reply } }))).toBe(
    '2026-11-25T10:40:12.346Z',
  )
  setClock('2026-11-25T11:55:00Z')
  const later = await unnamedComment(author, { postId: id })
  expect(created(await db.comment.findUniqueOrThrow({ where: { id: later } }))).toBe(
    '2026-11-25T11:00:00.000Z',
  )
})
