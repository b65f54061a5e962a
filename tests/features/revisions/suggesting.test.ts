import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { reviseForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { rebased } from '~/features/revisions/rebased'
import { db, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { running } from '../experiments/trials'
import { inboxOf } from '../notifications/telling'
import { lessonFields, questionFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function question(by: Viewer, fields: Record<string, string> = {}): Promise<string> {
  return (await publishPost(by, wanted(questionFields(fields)))).id
}

const send = (who: Viewer, postId: string, fields: Record<string, string>, revision = 1) =>
  site.post(`/posts/${postId}/suggestion`, who, { ...questionFields(fields), revision: String(revision) })

/** The page of a suggestion that was taken in. */
async function suggest(who: Viewer, postId: string, fields: Record<string, string>, revision = 1) {
  const { status, location, text } = await send(who, postId, fields, revision)
  if (status !== 303) throw new Error(text)
  return location ?? ''
}

const bodyOf = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).body
const words = (html: string) =>
  html.replace(/<!-- -->/g, '').replace(/<span class="visually-hidden">[^<]*<\/span>/g, '')

describe('a suggested edit', () => {
  it('leaves the text as it is until its author takes it, and then the history says both names', async () => {
    const [asha, mo] = [await person({ name: 'Asha' }), await person({ name: 'Mo' })]
    const id = await question(asha)
    const page = await suggest(mo, id, { body: 'We have **two** active keys.', whyEdited: 'There are two.' })
    expect(await bodyOf(id)).toBe(questionFields().body)
    expect(await inboxOf(asha)).toEqual(['suggestion asked'])
    const { slug } = await db.post.findUniqueOrThrow({ where: { id } })
    expect(words((await site.get(`/posts/${id}/${slug}`, asha)).text)).toContain('1 suggested edit')
    expect((await site.get(`/posts/${id}/suggestions`, asha)).text).toContain('There are two.')
    const seen = words((await site.get(page, asha)).text)
    expect(seen).toContain('<del>one</del><ins>two</ins>')

    const taken = await site.post(page, asha, { intent: 'take', revision: '1' })
    expect(taken.status).toBe(303)
    expect(await bodyOf(id)).toBe('We have **two** active keys.')
    const history = words((await site.get(`/posts/${id}/history`, mo)).text)
    for (const said of ['Asha</a> took an edit that was suggested by', 'Mo</a>', '“There are two.”'])
      expect(history).toContain(said)
    expect(await inboxOf(mo)).toEqual(['suggestion-decided asked'])
    expect((await site.post(page, asha, { intent: 'take', revision: '2' })).status).toBe(422)
    expect(await db.revision.count()).toBe(1)
  })

  it('is one for each person and post: a second one takes its place, and nobody is told again', async () => {
    const [asha, mo] = [await person(), await person()]
    const id = await question(asha)
    const page = await suggest(mo, id, { body: 'First thought.' })
    expect(await suggest(mo, id, { body: 'Second thought.' })).toBe(page)
    expect(await inboxOf(asha)).toEqual(['suggestion asked'])
    expect((await site.get(`/posts/${id}/suggestion`, mo)).text).toContain('Second thought.')
    expect(await db.suggestion.count()).toBe(1)
    await site.post(page, mo, { intent: 'withdraw' })
    expect(await suggest(mo, id, { body: 'Third thought.' })).not.toBe(page)
  })

  it('is declined with a sentence, which its writer reads', async () => {
    const [asha, mo] = [await person({ name: 'Asha' }), await person()]
    const id = await question(asha)
    const page = await suggest(mo, id, { body: 'Another question.' })
    const unkind = await site.post(page, asha, { intent: 'decline', note: '' })
    expect([unkind.status, unkind.text.includes('Say in a sentence why not')]).toEqual([422, true])
    const note = 'Thank you! We keep it to one key here.'
    expect((await site.post(page, asha, { intent: 'decline', note })).status).toBe(303)
    expect((await site.get(page, mo)).text).toContain(note)
    expect(await bodyOf(id)).toBe(questionFields().body)
  })

  it('can be taken with changes', async () => {
    const [asha, mo] = [await person(), await person()]
    const id = await question(asha)
    const page = await suggest(mo, id, { body: 'Two keys.' })
    expect((await site.get(`${page}/edit`, asha)).text).toContain('Two keys.')
    const fields = { ...questionFields({ body: 'Two keys, I think.' }), revision: '1', whyEdited: 'Nearly' }
    expect((await site.post(`${page}/edit`, asha, fields)).status).toBe(303)
    expect(await db.revision.findFirst()).toMatchObject({
      suggestedById: mo.id,
      byId: asha.id,
      why: 'Nearly',
    })
    expect(await bodyOf(id)).toBe('Two keys, I think.')
  })

  it('shows that the text changed since, and keeps both changes', async () => {
    const [asha, mo] = [await person(), await person()]
    const id = await question(asha)
    const page = await suggest(mo, id, { body: 'Two keys.' })
    const edit = { ...questionFields({ title: 'How do we rotate both keys?' }), revision: '1' }
    await revisePost(asha, id, parseValues(edit, reviseForm))
    expect((await site.get(page, asha)).text).toContain('The text has changed since')
    expect((await site.post(page, asha, { intent: 'take', revision: '1' })).status).toBe(422)
    expect((await site.post(page, asha, { intent: 'take', revision: '2' })).status).toBe(303)
    expect(await db.post.findUnique({ where: { id } })).toMatchObject({
      ...{ title: 'How do we rotate both keys?', body: 'Two keys.', revision: 3 },
    })
  })

  it('says where both changed the same field', () => {
    const base = { title: 'a', body: 'b', why: 'c' }
    const current = { title: 'A', body: 'B', why: 'c' }
    expect(rebased(base, current, { title: 'x', body: 'b', why: 'y' })).toEqual({
      ...{ values: { title: 'x', body: 'B', why: 'y' }, both: ['title'] },
    })
  })

  it('is decided by whoever keeps a lesson true, who may not edit it otherwise', async () => {
    const [asha, mo, kenji] = [await person(), await person(), await person()]
    const { id } = await publishPost(asha, wanted(lessonFields()))
    await transaction((tx) =>
      tx.lessonCare.upsert({
        where: { postId: id },
        create: { postId: id, ownerId: kenji.id, state: 'fresh', nextAt: new Date('2127-01-01') },
        update: { ownerId: kenji.id },
      }),
    )
    const sent = await site.post(`/posts/${id}/suggestion`, mo, {
      ...lessonFields({ why: 'No test.' }),
      revision: '1',
    })
    expect(await inboxOf(kenji)).toEqual(['suggestion asked'])
    expect((await site.post(sent.location ?? '', kenji, { intent: 'take', revision: '1' })).status).toBe(303)
    expect(await db.revision.findFirst()).toMatchObject({ byId: kenji.id, suggestedById: mo.id })
  })

  it('of an experiment leaves its locked plan alone', async () => {
    const [asha, mo] = [await person(), await person()]
    const id = await running(asha)
    const { revision } = await db.post.findUniqueOrThrow({ where: { id } })
    const plan = await db.experiment.findUniqueOrThrow({ where: { postId: id } })
    const fields = { kind: 'locked-experiment', title: 'A clearer title', revision: String(revision) }
    const sent = await site.post(`/posts/${id}/suggestion`, mo, fields)
    expect(sent.status).toBe(303)
    await site.post(sent.location ?? '', asha, { intent: 'take', revision: String(revision) })
    const now = await db.post.findUniqueOrThrow({ where: { id }, include: { experiment: true } })
    expect([now.title, now.experiment]).toEqual(['A clearer title', plan])
    const other = {
      kind: 'experiment',
      title: 'Another',
      hypothesis: 'If',
      primaryMetric: 'x',
      status: 'running',
    }
    expect((await site.post(`/posts/${id}/suggestion`, mo, { ...other, revision: '9' })).status).toBe(422)
  })

  it('is refused to those who may edit, when nothing changes, and in a space that one cannot read', async () => {
    const [asha, mo] = [await person({ spaces: ['board'] }), await person()]
    const id = await question(asha)
    expect((await send(asha, id, { body: 'Mine.' })).status).toBe(403)
    const same = await send(mo, id, {})
    expect([same.status, same.text.includes('what it says already')]).toEqual([422, true])
    const hidden = await question(asha, { spaceId: await privateSpace('board') })
    expect((await send(mo, hidden, { body: 'Let me in.' })).status).toBe(404)
    expect(await db.suggestion.count()).toBe(0)
  })

  it('is seen and decided by nobody else', async () => {
    const [asha, mo, lena] = [await person(), await person(), await person()]
    const id = await question(asha)
    const page = await suggest(mo, id, { body: 'Something private, perhaps.' })
    expect((await site.get(page, lena)).status).toBe(404)
    expect((await site.post(page, lena, { intent: 'take', revision: '1' })).status).toBe(404)
    expect((await site.get(`/posts/${id}/suggestions`, lena)).text).toContain('Nothing is suggested')
    const decisions: Record<string, string>[] = [
      { intent: 'take', revision: '1' },
      { intent: 'decline', note: 'No.' },
    ]
    for (const fields of decisions) expect((await site.post(page, mo, fields)).status).toBe(403)
    expect((await site.get(`${page}/edit`, mo)).status).toBe(403)
    expect((await site.post(page, asha, { intent: 'withdraw' })).status).toBe(403)
    expect((await site.post(page, asha, { intent: 'burn' })).status).toBe(422)
  })
})
