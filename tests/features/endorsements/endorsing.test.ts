import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { endorsePost } from '~/features/endorsements/endorse-post.server'
import { objectivesPage } from '~/features/endorsements/objectives-page.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, pseudonymOf, unnamedFailure } from '../anonymity/unnamed'
import { inboxOf } from '../notifications/telling'
import { lesson } from '../uses/entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const SENTENCE = 'Read this before you touch the ledger.'
const said = (fields: Record<string, string> = {}) => ({
  ...{ intent: 'endorse', sentence: SENTENCE, objective: '' },
  ...fields,
})
const endorse = (who: Viewer, id: string, fields: Record<string, string> = {}) =>
  site.post(`/posts/${id}/endorsement`, who, said(fields))

describe('a leader', () => {
  it('is an administrator, a moderator, or whoever an administrator names, as long as they do', async () => {
    const [asha, elaine, ines] = [await person(), await person(), await person({ role: 'admin' })]
    const id = await lesson(asha)
    expect((await endorse(elaine, id)).status).toBe(403)
    const name = (leads: string) => site.post(`/admin/people/${elaine.id}`, ines, { intent: 'leader', leads })
    expect((await name('1')).status).toBe(302)
    expect((await name('1')).status).toBe(302)
    expect((await site.get(`/admin/people/${elaine.id}`, ines)).text).toContain('They lead no more')
    expect((await again(elaine)).leads).toBe(true)
    expect((await endorse(elaine, id)).status).toBe(303)
    expect((await name('0')).status).toBe(302)
    expect((await endorse(elaine, id, { sentence: 'Still so.' })).status).toBe(403)
    // What they said stays, and stays theirs to take back.
    expect((await site.get(`/posts/${id}`, asha)).location).not.toBeNull()
    expect(await db.endorsement.count()).toBe(1)
    const back = { intent: 'withdraw', by: elaine.id }
    expect((await site.post(`/posts/${id}/endorsement`, elaine, back)).status).toBe(303)
    expect(await db.endorsement.count()).toBe(0)
    expect(
      (await site.post(`/admin/people/${elaine.id}`, asha, { intent: 'leader', leads: '1' })).status,
    ).toBe(404)
  })

  it('of one space leads there and nowhere else', async () => {
    const lena = await person({ moderates: ['board'] })
    const asha = await person({ spaces: ['board'] })
    const inside = await post({ by: asha, kind: 'lesson', space: 'board' })
    const outside = await post({ by: asha, kind: 'lesson' })
    expect((await endorse(lena, inside)).status).toBe(303)
    expect((await endorse(lena, outside)).status).toBe(403)
  })
})

describe('an endorsement', () => {
  it('stands above the post and marks it in lists, tells its author once, and can be changed', async () => {
    const [asha, reader] = [await person(), await person()]
    const devika = await person({ name: 'Devika', role: 'moderator' })
    const id = await lesson(asha)
    const { location } = await endorse(devika, id, { objective: 'Fewer outages' })
    const page = (await site.get(location ?? '', reader)).text
    expect(page).toContain(SENTENCE)
    expect(page.indexOf(SENTENCE)).toBeLessThan(page.indexOf('In one sentence'))
    expect(page).toContain('Fewer outages')
    expect((await site.get('/lessons', asha)).text).toContain('Endorsed')
    expect(await inboxOf(asha)).toEqual(['endorsed asked'])
    expect((await site.get('/inbox', asha)).text).toContain('Devika endorsed what you wrote:')

    expect((await site.get(`/posts/${id}/endorsement`, devika)).text).toContain(`value="${SENTENCE}"`)
    await endorse(devika, id, { sentence: 'Better words.', objective: 'Fewer outages' })
    await endorse(devika, id, { sentence: 'Better words.', objective: 'Fewer outages' })
    expect(await inboxOf(asha)).toEqual(['endorsed asked'])
    expect(await db.event.count({ where: { type: 'post.endorsed' } })).toBe(2)
    expect((await site.get(location ?? '', reader)).text).toContain('Better words.')

    const back = { intent: 'withdraw', by: devika.id }
    expect((await site.post(`/posts/${id}/endorsement`, asha, back)).status).toBe(403)
    expect((await site.post(`/posts/${id}/endorsement`, devika, back)).status).toBe(303)
    expect((await site.post(`/posts/${id}/endorsement`, devika, back)).status).toBe(303)
    expect(await inboxOf(asha)).toEqual([])
    expect((await site.get(location ?? '', reader)).text).not.toContain('Better words.')
  })

  it('is refused for one’s own work, a question, and what one may not read; bad input comes back', async () => {
    const [ines, asha] = [await person({ role: 'admin' }), await person({ spaces: ['board'] })]
    const own = await lesson(ines)
    const question = await post({ by: asha })
    const hidden = await post({ by: asha, kind: 'lesson', space: 'board' })
    expect((await endorse(ines, own)).status).toBe(403)
    for (const id of [question, hidden, 'aaaaaaaaaaaa']) {
      expect((await endorse(ines, id)).status).toBe(404)
      expect((await site.get(`/posts/${id}/endorsement`, ines)).status).toBe(404)
    }
    const id = await lesson(asha)
    const empty = await endorse(ines, id, { sentence: ' ', objective: 'Fewer outages' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Say in one sentence why others should read this.')
    expect(empty.text).toContain('value="Fewer outages"')
    expect((await endorse(ines, id, { objective: 'x'.repeat(101) })).status).toBe(422)
    expect((await site.get(`/posts/${id}/endorsement`, asha)).text).toContain('No leader has endorsed')
    expect(await db.endorsement.count()).toBe(0)
  })

  it('is refused for what one wrote without one’s name, and told to the name where others wrote so', async () => {
    const [ines, devika] = [await person({ role: 'admin' }), await person({ role: 'moderator' })]
    await allowed()
    const id = await unnamedFailure(ines)
    expect((await endorse(await again(ines), id)).status).toBe(403)
    expect((await endorse(devika, id)).status).toBe(303)
    await drainOutbox()
    const items = await db.noticeItem.findMany({ select: { userId: true } })
    expect(items).toEqual([{ userId: await pseudonymOf(id) }])
    expect((await site.get('/inbox', ines)).text).toContain('endorsed what you wrote:')
  })

  it('is listed by its objective however that is spelled, as far as one may read what it is for', async () => {
    const devika = await person({ role: 'moderator', moderates: ['board'] })
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const open = await lesson(asha, { title: 'Open to all' })
    const other = await lesson(asha, { title: 'Also open' })
    const hidden = await post({ by: asha, kind: 'lesson', title: 'For the board', space: 'board' })
    const words = (objective: string) => ({ sentence: SENTENCE, objective })
    await endorsePost(devika, open, words('Fewer outages'))
    await endorsePost(devika, other, words('fewer outages.'))
    await endorsePost(devika, hidden, words('Sell the company'))
    const page = (await site.get('/objectives', lena)).text
    expect(page).toContain('Open to all')
    expect(page).not.toMatch(/For the board|Sell the company/)
    expect(objectivesPage(lena).objectives.map(({ posts }) => posts.length)).toEqual([2])
    expect((await site.get('/objectives', asha)).text).toContain('Sell the company')
    const ines = await person({ role: 'admin' })
    const form = (await site.get(`/posts/${open}/endorsement`, ines)).text
    expect(form).toMatch(/<option value="fewer outages\./)
    expect(form).not.toContain('Sell the company')
  })
})
