import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviseForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { db } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { again, defaultSpace, person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { experimentFields, lessonFields, questionFields, wanted } from './drafts'

const edit = (fields: Record<string, string>, revision: number) =>
  parseValues({ ...fields, revision: String(revision) }, reviseForm)

describe('editing a post', () => {
  test('keeps the text before, counts the edit and follows the title with its address', async () => {
    const mo = await person()
    await topic('auth')
    const { id } = await publishPost(mo, wanted(questionFields()))
    const revised = await revisePost(
      mo,
      id,
      edit(questionFields({ title: 'How often do we rotate keys?', topics: 'auth' }), 1),
    )
    expect(revised).toEqual({ id, slug: 'how-often-do-we-rotate-keys' })
    const post = await db.post.findUniqueOrThrow({
      where: { id },
      include: { revisions: true, topics: true },
    })
    expect(post).toMatchObject({ title: 'How often do we rotate keys?', revision: 2 })
    expect(post.editedAt).not.toBeNull()
    expect(post.topics[0]).toMatchObject({ createdAt: post.createdAt, spaceId: post.spaceId })
    const [before] = post.revisions
    expect(before).toMatchObject({ number: 1, byId: mo.id })
    expect(JSON.parse(before?.snapshot ?? '')).toMatchObject({
      title: 'How do we rotate the signing key?',
      topics: '',
    })
    const events = await db.event.findMany({ orderBy: { at: 'asc' } })
    expect(events.map(({ type }) => type)).toEqual(['post.published', 'post.revised'])
  })

  test('that changes nothing leaves no trace, for every kind', async () => {
    const mo = await person()
    await topic('auth')
    await topic('deploys')
    const plan = { startsOn: '2026-03-01', endsOn: '2026-04-01', sampleSize: '12', topics: 'deploys auth' }
    for (const fields of [
      questionFields({ topics: 'deploys, auth' }),
      lessonFields({ reviewBy: '2026-09-03' }),
      experimentFields(plan),
    ]) {
      const { id } = await publishPost(mo, wanted(fields))
      await revisePost(mo, id, edit(fields, 1))
      const post = await db.post.findUniqueOrThrow({ where: { id }, include: { revisions: true } })
      expect([post.revision, post.editedAt, post.revisions]).toEqual([1, null, []])
    }
    expect(await db.event.count({ where: { type: 'post.revised' } })).toBe(0)
  })

  test('tells the later of two people, and overwrites nothing until they have read both', async () => {
    const author = await person()
    const moderator = await person({ role: 'moderator' })
    const { id } = await publishPost(author, wanted(questionFields()))
    await revisePost(moderator, id, edit(questionFields({ body: 'Theirs' }), 1))
    const late = revisePost(author, id, edit(questionFields({ body: 'Mine' }), 1))
    const conflict = await late.catch((error: unknown) => error)
    expect(conflict).toBeInstanceOf(Conflict)
    expect((conflict as Conflict).theirs).toMatchObject({ body: 'Theirs', revision: 2 })
    expect(await db.post.findUnique({ where: { id }, select: { body: true } })).toEqual({ body: 'Theirs' })

    await revisePost(author, id, edit(questionFields({ body: 'Mine' }), 2))
    const kept = await db.revision.findMany({ where: { postId: id }, orderBy: { number: 'asc' } })
    expect(kept.map(({ number, byId }) => [number, byId])).toEqual([
      [1, moderator.id],
      [2, author.id],
    ])
    expect(kept.map(({ snapshot }) => JSON.parse(snapshot).body)).toEqual([questionFields().body, 'Theirs'])
  })

  test('sent twice saves once', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(questionFields()))
    const change = edit(questionFields({ body: 'Better' }), 1)
    await Promise.all([revisePost(mo, id, change), revisePost(mo, id, change)])
    expect(await db.revision.count()).toBe(1)
  })

  test('is for its author and for moderators of its space', async () => {
    const [author, colleague] = [await person(), await person()]
    const { id } = await publishPost(author, wanted(questionFields()))
    const change = edit(questionFields({ body: 'Better' }), 1)
    await expect(revisePost(colleague, id, change)).rejects.toThrow(Forbidden)
    const spaceModerator = await person({ moderates: ['board'] })
    await expect(revisePost(spaceModerator, id, change)).rejects.toThrow(Forbidden)
    await revisePost(await person({ role: 'moderator' }), id, change)
  })

  test('in a space that one may not read is not found', async () => {
    const insider = await person({ spaces: ['board'] })
    const spaceId = await privateSpace('board')
    const { id } = await publishPost(insider, wanted(questionFields({ spaceId })))
    const admin = await person({ role: 'admin' })
    await expect(revisePost(admin, id, edit(questionFields(), 1))).rejects.toThrow(NotFound)
  })

  test('may move it to a space that one can read, and nowhere else', async () => {
    const mo = await person({ spaces: ['board'] })
    const [board, other] = [await privateSpace('board'), await privateSpace('legal')]
    await topic('auth')
    const { id } = await publishPost(mo, wanted(questionFields({ topics: 'auth' })))
    const move = (spaceId: string) => edit(questionFields({ topics: 'auth', spaceId }), 1)
    await expect(revisePost(mo, id, move(other))).rejects.toThrow(Invalid)
    await revisePost(mo, id, move(board))
    const moved = await db.post.findUniqueOrThrow({ where: { id }, include: { topics: true } })
    expect([moved.spaceId, moved.topics[0]?.spaceId]).toEqual([board, board])
    expect(await again(mo)).toMatchObject({ spaceIds: expect.arrayContaining([await defaultSpace()]) })
  })

  test('cannot make a lesson of a question', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(questionFields()))
    await expect(revisePost(mo, id, edit(lessonFields(), 1))).rejects.toThrow(Invalid)
  })
})

describe('the page to edit a post', () => {
  let site: Awaited<ReturnType<typeof openSite>>
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  test('holds what the post says, and says on its page how often it was edited', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(lessonFields({ impact: '4 % of requests' })))
    const form = await site.get(`/posts/${id}/edit`, mo)
    expect(form.text).toContain('value="4 % of requests"')
    expect(form.text).toContain('The pipeline asks the fleet.')
    const saved = await site.post(`/posts/${id}/edit`, mo, { ...lessonFields(), revision: '1' })
    expect(saved.status).toBe(302)
    expect((await site.get(saved.location ?? '', mo)).text).toContain('edited once')
  })

  test('shows both texts after a conflict, and saves mine when I send it again', async () => {
    const mo = await person()
    const { id } = await publishPost(mo, wanted(questionFields()))
    const send = (body: string, revision: string) =>
      site.post(`/posts/${id}/edit`, mo, { ...questionFields({ body }), revision })
    await send('What the first window says', '1')
    const refused = await send('What the second window says', '1')
    expect(refused.status).toBe(409)
    for (const words of ['What the first window says', 'What the second window says', 'Save mine over it'])
      expect(refused.text).toContain(words)
    expect(refused.text).toContain('name="revision" value="2"')
    expect((await send('What the second window says', '2')).status).toBe(302)
  })

  test('is not there for a colleague, nor for somebody outside the space', async () => {
    const [author, colleague] = [await person({ spaces: ['board'] }), await person()]
    const spaceId = await privateSpace('board')
    const open = await publishPost(author, wanted(questionFields()))
    const secret = await publishPost(author, wanted(questionFields({ spaceId })))
    expect((await site.get(`/posts/${open.id}/edit`, colleague)).status).toBe(403)
    expect((await site.get(`/posts/${secret.id}/edit`, colleague)).status).toBe(404)
  })
})
