import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, unnamedAnswer } from '../anonymity/unnamed'
import { answer } from '../answers/discussion'
import { inboxOf } from '../notifications/telling'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const words = (html: string) =>
  html.replace(/<!-- -->/g, '').replace(/<span class="visually-hidden">[^<]*<\/span>/g, '')

async function answered() {
  const [asker, asha, mo] = [await person(), await person({ name: 'Asha' }), await person({ name: 'Mo' })]
  const postId = await post({ by: asker })
  return { asker, asha, mo, postId, id: await answer(asha, postId, 'Keep one key.') }
}

/** The page of a suggestion that was taken in. */
async function suggest(who: Viewer, id: string, body: string, whyEdited = '') {
  const sent = await site.post(`/answers/${id}/suggestion`, who, { body, whyEdited, revision: '1' })
  if (sent.status !== 303) throw new Error(sent.text)
  return sent.location ?? ''
}

const bodyOf = async (id: string) => (await db.answer.findUniqueOrThrow({ where: { id } })).body

describe('an edit suggested of an answer', () => {
  it('leaves it as it is until its author takes it, and then the history says both names', async () => {
    const { asha, mo, postId, id } = await answered()
    expect((await site.get(`/posts/${postId}/a-post`, mo)).text).toContain(`/answers/${id}/suggestion"`)
    const page = await suggest(mo, id, 'Keep two keys.', 'There are two.')
    expect(await bodyOf(id)).toBe('Keep one key.')
    expect(await inboxOf(asha)).toEqual(['suggestion asked'])
    expect(words((await site.get(`/posts/${postId}/a-post`, asha)).text)).toContain('1 suggested edit<')
    expect((await site.get(`/answers/${id}/suggestions`, asha)).text).toContain('There are two.')
    expect(words((await site.get(page, asha)).text)).toContain('<del>one key</del><ins>two keys</ins>')

    expect((await site.post(page, asha, { intent: 'take', revision: '1' })).status).toBe(303)
    expect(await bodyOf(id)).toBe('Keep two keys.')
    const history = words((await site.get(`/answers/${id}/history`, mo)).text)
    for (const said of ['Asha</a> took an edit that was suggested by', 'Mo</a>', '“There are two.”'])
      expect(history).toContain(said)
    expect(await inboxOf(mo)).toEqual(['suggestion-decided asked'])
    expect((await site.post(page, asha, { intent: 'take', revision: '2' })).status).toBe(422)
  })

  it('is taken with changes, declined in a sentence, or taken back', async () => {
    const { asha, mo, id } = await answered()
    const adapted = await suggest(mo, id, 'Keep two keys.')
    expect((await site.get(`${adapted}/edit`, asha)).text).toContain('Keep two keys.')
    await site.post(`${adapted}/edit`, asha, { body: 'Keep two keys, apart.', revision: '1' })
    expect(await bodyOf(id)).toBe('Keep two keys, apart.')

    const declined = await suggest(mo, id, 'Keep three keys.')
    expect((await site.post(declined, asha, { intent: 'decline', note: '' })).status).toBe(422)
    await site.post(declined, asha, { intent: 'decline', note: 'Two are enough.' })
    expect((await site.get(declined, mo)).text).toContain('Two are enough.')
    const withdrawn = await suggest(mo, id, 'Keep four keys.')
    await site.post(withdrawn, mo, { intent: 'withdraw' })
    expect(await bodyOf(id)).toBe('Keep two keys, apart.')
    const outcomes = await db.suggestion.findMany({ orderBy: { at: 'asc' } })
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['declined', 'taken', 'withdrawn'])
  })

  it('is no suggestion for the question, and nobody else’s to see', async () => {
    const { asker, asha, mo, postId, id } = await answered()
    const page = await suggest(mo, id, 'Keep two keys.')
    const question = words((await site.get(`/posts/${postId}/a-post`, asker)).text)
    expect(question).not.toContain('suggested edit')
    expect((await site.get(`/posts/${postId}/suggestions`, asker)).text).toContain('Nothing is suggested')
    expect((await site.get(page, asker)).status).toBe(404)
    expect((await site.get(`/answers/${id}/suggestion`, asha)).status).toBe(403)
    expect((await site.post(page, asker, { intent: 'take', revision: '1' })).status).toBe(404)
    expect((await site.post(page, mo, { intent: 'take', revision: '1' })).status).toBe(403)
  })

  it('puts nothing over what was edited since, unless that was seen', async () => {
    const { asha, mo, id } = await answered()
    const page = await suggest(mo, id, 'Keep two keys.')
    await site.post(`/answers/${id}/edit`, asha, { body: 'Keep one key, locked.', revision: '1' })
    expect((await site.post(page, asha, { intent: 'take', revision: '1' })).status).toBe(422)
    expect(await bodyOf(id)).toBe('Keep one key, locked.')
    expect((await site.get(page, asha)).text).toContain('The text has changed since this was suggested.')
    expect((await site.post(page, asha, { intent: 'take', revision: '2' })).status).toBe(303)
    expect(await bodyOf(id)).toBe('Keep two keys.')
  })

  it('tells nothing of who wrote the answer without their name', async () => {
    const { asha, mo, postId } = await answered()
    await allowed()
    const id = await unnamedAnswer(asha, postId, 'Keep none.')
    const page = await suggest(mo, id, 'Keep all.')
    expect((await site.post(page, asha, { intent: 'take', revision: '1' })).status).toBe(303)
    const { decidedById } = await db.suggestion.findFirstOrThrow()
    expect(decidedById).not.toBe(asha.id)
    for (const path of [page, `/answers/${id}/history`])
      expect((await site.get(path, mo)).text).not.toContain(asha.handle)
  })
})
