import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { sweepDrafts } from '~/features/drafts/sweep-drafts.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

type Fields = Record<string, string>

/** What a window's script sends. */
async function save(who: Viewer, id: string, fields: Fields) {
  const answer = await site.post(`/drafts/${id}`, who, { kind: 'question', submissionKey: id, ...fields })
  return { ...answer, json: answer.status === 404 ? null : JSON.parse(answer.text) }
}

async function read(who: Viewer, id: string) {
  const answer = await site.get(`/drafts/${id}`, who)
  return answer.status === 200 ? JSON.parse(answer.text) : answer.status
}

const windowA = (step: number) => ({ draftWriter: 'aaaaaaaaaaaa', draftStep: String(step) })
const windowB = (step: number) => ({ draftWriter: 'bbbbbbbbbbbb', draftStep: String(step) })
const titlesOf = async (who: Viewer) =>
  (await db.draft.findMany({ where: { userId: who.id }, orderBy: { title: 'asc' } })).map(
    ({ title }) => title,
  )

describe('a draft', () => {
  it('is saved as it was typed, listed, and opened again on any device', async () => {
    const mo = await person()
    const id = newId()
    const first = await save(mo, id, { title: 'Why is  ', body: 'Two\r\nlines \n', ...windowA(1) })
    expect([first.status, first.json.revision]).toEqual([200, 1])
    const second = await save(mo, id, {
      title: 'Why is it slow',
      body: '',
      draftRevision: '1',
      ...windowA(2),
    })
    expect(second.json.revision).toBe(2)
    expect((await read(mo, id)).values).toEqual({ title: 'Why is it slow' })

    const list = await site.get('/drafts', mo)
    expect(list.text).toContain('Why is it slow')
    expect(list.text).toContain(`/posts/new?draft=${id}`)
    const form = await site.get(`/posts/new?draft=${id}&title=Another`, mo)
    expect(form.text).toContain('value="Why is it slow"')
    expect(form.text).not.toContain('value="Another"')
  })

  it('keeps spaces and line ends at the end of what is half written', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { body: 'Two\r\nlines \n', title: ' ' })
    expect((await read(mo, id)).values).toEqual({ body: 'Two\nlines \n', title: ' ' })
  })

  it('takes sixty thousand words at once, though no post does', async () => {
    const mo = await person()
    const id = newId()
    const body = 'lesson '.repeat(60_000)
    expect((await save(mo, id, { body })).status).toBe(200)
    expect((await read(mo, id)).values.body).toBe(body)
    const refused = await save(mo, newId(), { body: 'x'.repeat(1_000_001) })
    expect(refused.status).toBe(422)
    expect(refused.json.problems.form).toContain('a million characters')
  })

  it('is its writer’s alone: nobody else finds, reads, changes or deletes it', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'Unripe thoughts' })
    for (const other of [
      await person(),
      await person({ role: 'admin' }),
      await person({ role: 'moderator' }),
    ]) {
      expect(await read(other, id)).toBe(404)
      expect((await site.get(`/posts/new?draft=${id}`, other)).status).toBe(404)
      expect((await site.get(`/drafts/${id}/deletion`, other)).status).toBe(404)
      expect((await site.post(`/drafts/${id}/deletion`, other)).status).toBe(404)
      expect((await site.get('/drafts', other)).text).not.toContain('Unripe')
      await save(other, id, { title: 'Taken' })
    }
    expect((await read(mo, id)).values.title).toBe('Unripe thoughts')
  })

  it('is in no search and tells nobody anything', async () => {
    const mo = await person()
    await save(mo, newId(), { title: 'zebrafinch', body: 'zebrafinch @everybody' })
    await drainOutbox()
    expect(await db.event.count()).toBe(0)
    expect((await site.get('/search?q=zebrafinch', mo)).text).not.toContain('/posts/new?draft')
    expect((await site.get('/', mo)).text).not.toContain('zebrafinch')
  })

  it('is deleted after a question, and saying it again is not found', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'Not worth it' })
    expect((await site.get(`/drafts/${id}/deletion`, mo)).text).toContain('“Not worth it”')
    const gone = await site.post(`/drafts/${id}/deletion`, mo)
    expect([gone.status, gone.location]).toEqual([303, '/drafts'])
    expect((await site.post(`/drafts/${id}/deletion`, mo)).status).toBe(404)
    expect((await site.get('/drafts', mo)).text).toContain('You are not in the middle of anything')
  })

  it('stands in a list of many, the last saved first, page by page', async () => {
    const mo = await person()
    for (let number = 1; number <= 45; number++) {
      setClock(new Date(Date.UTC(2026, 0, 1, 0, number)))
      await save(mo, newId(), { title: `Draft ${number}.` })
    }
    const seen: string[] = []
    for (let path: string | undefined = '/drafts'; path; ) {
      const { text } = await site.get(path, mo)
      seen.push(
        ...[...text.matchAll(/class="draft-line-title"[^>]*>(Draft \d+\.)</g)].map(([, title = '']) => title),
      )
      path = /href="(\/drafts\?after=[^"]+)"/.exec(text)?.[1]
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => `Draft ${45 - index}.`))
  })

  it('of somebody who lost their access goes after thirty days', async () => {
    const [mo, admin, other] = [await person(), await person({ role: 'admin' }), await person()]
    for (const who of [mo, other]) await save(who, newId(), { title: 'Later' })
    const at = new Date('2026-03-01T00:00:00Z')
    await transaction((tx) =>
      tx.deactivation.create({ data: { userId: mo.id, byId: admin.id, at, reason: 'Left' } }),
    )
    setClock(new Date('2026-03-30T00:00:00Z'))
    expect(await sweepDrafts()).toBe(0)
    setClock(new Date('2026-04-01T00:00:00Z'))
    expect(await sweepDrafts()).toBe(1)
    expect(await sweepDrafts()).toBe(0)
    expect(await titlesOf(other)).toEqual(['Later'])
  })
})

describe('two windows on one draft', () => {
  it('the second is told, and both texts stand', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'Begun', ...windowA(1) })
    await save(mo, id, { title: 'From A', draftRevision: '1', ...windowA(2) })
    const told = await save(mo, id, { title: 'From B', draftRevision: '1', ...windowB(1) })
    expect(told.status).toBe(409)
    expect(told.json.problems.form).toContain('another window')
    expect(told.json.theirs.values).toEqual({ title: 'From A' })
    expect(told.json.values.title).toBe('From B')
    expect(await titlesOf(mo)).toEqual(['From A'])
  })

  it('the second takes over, and the text of the first becomes a draft of its own', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'From A', ...windowA(1) })
    const taken = await save(mo, id, {
      title: 'From B',
      stale: 'take-over',
      draftRevision: '0',
      ...windowB(1),
    })
    expect(taken.json).toMatchObject({ id, revision: 2 })
    expect((await read(mo, id)).values.title).toBe('From B')
    expect(await titlesOf(mo)).toEqual(['From A', 'From B'])
    const next = await save(mo, id, { title: 'A goes on', draftRevision: '1', ...windowA(2) })
    expect(next.status).toBe(409)
  })

  it('the second gives way, and its own text becomes a draft of its own', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'From A', ...windowA(1) })
    const beside = await save(mo, id, { title: 'From B', stale: 'beside', draftRevision: '0', ...windowB(1) })
    expect(beside.json.id).not.toBe(id)
    expect(await titlesOf(mo)).toEqual(['From A', 'From B'])
  })

  it('without scripts, both texts come back with the same choice, and nothing is overwritten by trying again', async () => {
    const mo = await person()
    const id = newId()
    const fields = (title: string, draftRevision: string) => ({
      ...{ kind: 'question', submissionKey: id, draftRevision, draftWriter: '', title, body: 'Text' },
      ...{ topics: '', spaceId: '' },
    })
    const first = await site.post('/posts/new?save', mo, fields('From A', '0'))
    expect([first.status, first.location]).toEqual([302, `/posts/new?draft=${id}`])
    for (let time = 0; time < 2; time++) {
      const told = await site.post(`/posts/new?draft=${id}&save`, mo, fields('From B', '0'))
      expect(told.status).toBe(409)
      expect(told.text).toContain('From A')
      expect(told.text).toContain('value="From B"')
      expect(told.text).toContain('name="draftRevision" value="0"')
    }
    const taken = { ...fields('From B', '0'), stale: 'take-over' }
    expect((await site.post(`/posts/new?draft=${id}&save`, mo, taken)).status).toBe(302)
    expect(await titlesOf(mo)).toEqual(['From A', 'From B'])
  })

  it('a draft deleted in one window is not silently made again by the other', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'Begun', ...windowA(1) })
    await site.post(`/drafts/${id}/deletion`, mo)
    const told = await save(mo, id, { title: 'Going on', draftRevision: '1', ...windowA(2) })
    expect(told.status).toBe(409)
    expect(told.json.theirs).toEqual({})
    await save(mo, id, { title: 'Going on', draftRevision: '1', stale: 'take-over', ...windowA(3) })
    expect(await titlesOf(mo)).toEqual(['Going on'])
  })
})

describe('one window on a bad line', () => {
  it('goes on although it never heard that it was saved', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'One', ...windowA(1) })
    const again = await save(mo, id, { title: 'One two', draftRevision: '0', ...windowA(2) })
    expect([again.status, again.json.revision]).toEqual([200, 2])
  })

  it('is not set back by what it sent before and what comes late', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'One two', ...windowA(2) })
    const late = await save(mo, id, { title: 'One', ...windowA(1) })
    expect([late.status, late.json.revision]).toEqual([200, 1])
    expect((await read(mo, id)).values.title).toBe('One two')
  })
})

describe('publishing a draft', () => {
  const publish = (who: Viewer, id: string, fields: Fields = {}) =>
    site.post('/posts/new', who, questionFields({ submissionKey: id, ...fields }))

  it('ends it in the same step, and what is saved late makes none', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'How do we', ...windowA(1) })
    const sent = await publish(mo, id, { draftRevision: '1', draftWriter: 'aaaaaaaaaaaa' })
    expect(sent.status).toBe(302)
    const late = await save(mo, id, { title: 'How do', draftRevision: '1', ...windowA(2) })
    expect(late.json).toEqual({ published: sent.location })
    expect(await titlesOf(mo)).toEqual([])
    const form = await site.get(`/posts/new?draft=${id}`, mo)
    expect([form.status, form.location]).toEqual([302, sent.location])
  })

  it('that is refused keeps it', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'abc', ...windowA(1) })
    expect((await publish(mo, id, { title: 'abc', draftRevision: '1' })).status).toBe(422)
    expect(await titlesOf(mo)).toEqual(['abc'])
  })

  it('leaves a text of another window that it has not seen, as a draft of its own', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'From A', ...windowA(1) })
    await save(mo, id, { title: 'From B', draftRevision: '1', ...windowB(1) })
    expect((await publish(mo, id, { draftRevision: '1', draftWriter: 'aaaaaaaaaaaa' })).status).toBe(302)
    expect(await titlesOf(mo)).toEqual(['From B'])
    expect(await read(mo, id)).toHaveProperty('published')
  })

  it('fifty times at once makes one post', async () => {
    const mo = await person()
    const id = newId()
    await save(mo, id, { title: 'How do we', ...windowA(1) })
    const mark = { draftRevision: '1', draftWriter: 'aaaaaaaaaaaa' }
    const sent = await Promise.all(Array.from({ length: 50 }, () => publish(mo, id, mark)))
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([302]))
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1)
    expect(await db.post.count()).toBe(1)
    expect(await db.draft.count()).toBe(0)
  })
})

describe('what is written without a name', () => {
  it('is not saved under one', async () => {
    const mo = await person()
    const refused = await save(mo, newId(), { title: 'I broke it', anonymous: '1' })
    expect(refused.status).toBe(422)
    expect(refused.json.problems.anonymous).toContain('would lead to you')
    expect(await db.draft.count()).toBe(0)
  })

  it('leaves nothing of the draft that it began as, and what is saved late makes none', async () => {
    const mo = await person()
    await transaction((tx) => tx.space.updateMany({ data: { anonymous: true } }))
    const id = newId()
    await save(mo, id, { title: 'I broke it', ...windowA(1) })
    const fields = questionFields({ submissionKey: id, draftRevision: '1', anonymous: '1' })
    const sent = await site.post('/posts/new', mo, fields)
    expect(sent.status).toBe(302)
    const late = await save(mo, id, { title: 'I broke', draftRevision: '1', ...windowA(2) })
    expect(late.json).toEqual({ published: sent.location })
    expect(await db.draft.count()).toBe(0)
  })
})
