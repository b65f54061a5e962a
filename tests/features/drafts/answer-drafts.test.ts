import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** What a window's script sends. */
async function save(who: Viewer, id: string, postId: string, fields: Record<string, string> = {}) {
  const mark = { draftWriter: 'aaaaaaaaaaaa', draftStep: '1' }
  const answer = await site.post(`/drafts/${id}`, who, {
    ...{ kind: 'answer', submissionKey: id, postId, body: 'Half an ans', ...mark },
    ...fields,
  })
  return { status: answer.status, json: JSON.parse(answer.text) }
}

async function asked() {
  const [asker, mo] = [await person(), await person()]
  return { asker, mo, postId: await post({ by: asker }) }
}

describe('an answer that is not posted yet', () => {
  it('stands in its box on every device, and among the drafts, for its writer only', async () => {
    const { asker, mo, postId } = await asked()
    const id = newId()
    expect((await save(mo, id, postId)).json.revision).toBe(1)
    const page = await site.get(`/posts/${postId}/a-post`, mo)
    for (const part of ['Half an ans</textarea>', `value="${id}"`]) expect(page.text).toContain(part)
    const list = await site.get('/drafts', mo)
    for (const part of ['Half an ans', '>Answer<']) expect(list.text).toContain(part)
    const to = `/posts/${postId}/answers?draft=${id}`
    expect((await site.get(`/posts/new?draft=${id}`, mo)).location).toBe(to)
    expect((await site.get(to, mo)).text).toContain('Half an ans</textarea>')
    for (const path of [`/posts/${postId}/a-post`, to, '/drafts'])
      expect((await site.get(path, asker)).text).not.toContain('Half an ans')
  })

  it('is ended by posting it, and a save that comes later makes nothing', async () => {
    const { mo, postId } = await asked()
    const id = newId()
    await save(mo, id, postId)
    const sent = {
      body: 'A whole answer',
      submissionKey: id,
      draftRevision: '1',
      draftWriter: 'aaaaaaaaaaaa',
    }
    const posted = await site.post(`/posts/${postId}/answers`, mo, sent)
    expect(posted.status).toBe(303)
    expect(await db.draft.count()).toBe(0)
    const late = await save(mo, id, postId, { draftStep: '2' })
    expect(posted.location).toContain(late.json.published)
    expect((await site.get(`/posts/${postId}/answers`, mo)).text).not.toContain(`value="${id}"`)
  })

  it('is not written over by another window, and posting leaves what that one saved', async () => {
    const { mo, postId } = await asked()
    const id = newId()
    await save(mo, id, postId)
    const other = { draftWriter: 'bbbbbbbbbbbb', body: 'Another beginning' }
    const refused = await save(mo, id, postId, other)
    expect([refused.status, refused.json.theirs.values.body]).toEqual([409, 'Half an ans'])
    await save(mo, id, postId, { ...other, draftRevision: '1' })
    const sent = { body: 'Posted', submissionKey: id, draftRevision: '1', draftWriter: 'aaaaaaaaaaaa' }
    await site.post(`/posts/${postId}/answers`, mo, sent)
    const left = await db.draft.findMany()
    expect(left.map(({ values }) => JSON.parse(values).body)).toEqual(['Another beginning'])
  })

  it('is saved by a button where there are no scripts, beside what another window saved', async () => {
    const { mo, postId } = await asked()
    const id = newId()
    const form = { submissionKey: id, draftRevision: '0', draftWriter: '', follow: ['0', '1'] }
    const path = `/posts/${postId}/answers?save`
    const saved = await site.post(path, mo, { ...form, body: 'First' })
    expect(saved.location).toBe(`/posts/${postId}/answers?draft=${id}`)
    const beside = await site.post(path, mo, { ...form, body: 'Second' })
    expect(beside.location).not.toBe(saved.location)
    expect(await db.draft.count()).toBe(2)
  })

  it('belongs to a question, and never says who writes without a name', async () => {
    const { mo, postId } = await asked()
    expect((await save(mo, newId(), '')).status).toBe(422)
    expect((await save(mo, newId(), postId, { kind: 'question' })).status).toBe(422)
    const unnamed = await save(mo, newId(), postId, { anonymous: '1' })
    expect([unnamed.status, unnamed.json.problems.anonymous]).toEqual([
      422,
      expect.stringContaining('lead to you'),
    ])
    const button = await site.post(`/posts/${postId}/answers?save`, mo, {
      ...{ body: 'Hush', submissionKey: newId(), draftRevision: '0', draftWriter: '', anonymous: '1' },
    })
    expect([button.status, button.text.includes('Hush')]).toEqual([422, true])
    expect(await db.draft.count()).toBe(0)
  })

  it('shows nothing of a question that its writer may not read any more', async () => {
    const [asker, mo] = [await person({ spaces: ['lab'] }), await person({ spaces: ['lab'] })]
    const [postId, id] = [await post({ by: asker, space: 'lab', title: 'A secret question' }), newId()]
    await save(mo, id, postId)
    await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: mo.id } }))
    expect((await site.get(`/posts/${postId}/answers?draft=${id}`, mo)).status).toBe(404)
    const list = await site.get('/drafts', mo)
    expect([list.text.includes('Half an ans'), list.text.includes('A secret question')]).toEqual([
      true,
      false,
    ])
  })
})
