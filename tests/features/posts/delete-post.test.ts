import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { restorePost } from '~/features/posts/restore-post.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from './drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('deleting a post', () => {
  test('hides it from everybody but moderators, who can restore it', async () => {
    const [author, colleague] = [await person(), await person()]
    const moderator = await person({ role: 'moderator', name: 'Rosa Silva' })
    const { id, slug } = await publishPost(author, wanted(questionFields()))
    const path = `/posts/${id}/${slug}`
    const deleted = await site.post(`/posts/${id}/deletion`, author, { deleted: '1' })
    expect(deleted.location).toBe(`/posts/${id}/deletion`)
    expect((await site.get(`/posts/${id}/deletion`, author)).text).toContain('can bring it back')

    for (const who of [author, colleague]) {
      expect((await site.get(path, who)).status).toBe(404)
      expect((await site.get('/', who)).text).not.toContain(path)
    }
    expect((await site.get(`/posts/${id}/deletion`, colleague)).status).toBe(404)
    expect((await site.get('/', moderator)).text).not.toContain(path)
    const seen = await site.get(path, moderator)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('Only moderators of its space see it.')

    const restored = await site.post(`/posts/${id}/deletion`, moderator, { deleted: '0' })
    expect(restored.location).toBe(path)
    expect((await site.get(path, colleague)).status).toBe(200)
    const events = await db.event.findMany({ orderBy: { at: 'asc' } })
    const types = events.map(({ type }) => type)
    expect(types).toEqual(['post.published', 'post.deleted', 'post.restored', 'notices.person-told'])
  })

  test('of somebody else wants a reason, and keeps it', async () => {
    const author = await person()
    const moderator = await person({ role: 'moderator' })
    const { id } = await publishPost(author, wanted(questionFields()))
    await expect(deletePost(moderator, id)).rejects.toThrow(Invalid)
    const refused = await site.post(`/posts/${id}/deletion`, moderator, { deleted: '1', reason: ' ' })
    expect([refused.status, refused.text.includes('Say why')]).toEqual([422, true])
    await deletePost(moderator, id, 'Names a customer')
    const deletion = await db.deletion.findUnique({ where: { postId: id } })
    expect(deletion).toMatchObject({ byId: moderator.id, reason: 'Names a customer' })
  })

  test('twice, or restoring twice, changes nothing more', async () => {
    const moderator = await person({ role: 'moderator' })
    const { id } = await publishPost(moderator, wanted(questionFields()))
    await deletePost(moderator, id)
    await deletePost(moderator, id)
    await restorePost(moderator, id)
    await restorePost(moderator, id)
    expect(await db.event.count()).toBe(3)
  })

  test('is for its author and moderators of its space; restoring for moderators alone', async () => {
    const [author, colleague] = [await person(), await person()]
    const { id } = await publishPost(author, wanted(questionFields()))
    await expect(deletePost(colleague, id)).rejects.toThrow(Forbidden)
    await deletePost(author, id)
    await expect(restorePost(author, id)).rejects.toThrow(Forbidden)
    await expect(restorePost(colleague, id)).rejects.toThrow(NotFound)
    await restorePost(await person({ role: 'admin' }), id)
  })

  test('in a private space is for its own moderator, and out of sight for everybody outside', async () => {
    const author = await person({ spaces: ['board'] })
    const keeper = await person({ moderates: ['board'] })
    const admin = await person({ role: 'admin' })
    const spaceId = await privateSpace('board')
    const { id, slug } = await publishPost(author, wanted(questionFields({ spaceId })))
    await expect(deletePost(admin, id, 'Because')).rejects.toThrow(NotFound)
    await deletePost(keeper, id, 'Not for the board')
    expect((await site.get(`/posts/${id}/${slug}`, admin)).status).toBe(404)
    expect((await site.get(`/posts/${id}/${slug}`, keeper)).status).toBe(200)
    await restorePost(keeper, id)
    expect((await site.get(`/posts/${id}/${slug}`, author)).status).toBe(200)
  })
})
