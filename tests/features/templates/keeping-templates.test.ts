import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const fields = (more: Record<string, string> = {}) => ({
  ...{ id: newId(), kind: 'lesson', name: 'Incident', topic: '', whatHappened: '## Timeline' },
  ...more,
})
const make = (who: Viewer, more?: Record<string, string>) => site.post('/templates/new', who, fields(more))
const stored = () => db.postTemplate.findFirstOrThrow()

describe('a moderator', () => {
  it('writes a template, edits it, and removes it once asked', async () => {
    const [devika, mo] = [await person({ role: 'moderator' }), await person()]
    await topic('incidents')
    expect((await make(devika, { topic: 'incidents' })).location).toBe('/templates')
    const { id, values } = await stored()
    expect(JSON.parse(values)).toEqual({ whatHappened: '## Timeline' })
    const list = await site.get('/templates', mo)
    expect(list.text).toContain(`href="/posts/new?kind=lesson&amp;template=${id}"`)
    expect(list.text).not.toContain(`href="/templates/${id}"`)

    const { id: _, ...edited } = fields({ whatHappened: '', why: '## Causes', revision: '1' })
    expect((await site.post(`/templates/${id}`, devika, edited)).location).toBe('/templates')
    expect(await stored()).toMatchObject({ values: '{"why":"## Causes"}', topicId: null, revision: 2 })

    expect((await site.get(`/templates/${id}/deletion`, devika)).text).toContain('Remove “Incident”?')
    expect(await db.postTemplate.count()).toBe(1)
    await site.post(`/templates/${id}/deletion`, devika, {})
    expect(await db.postTemplate.count()).toBe(0)
    expect((await site.get(`/templates/${id}`, devika)).status).toBe(404)
  })

  it('makes one template of a form that is sent twice', async () => {
    const devika = await person({ role: 'moderator' })
    const twice = fields()
    for (let time = 0; time < 2; time++)
      expect((await site.post('/templates/new', devika, twice)).location).toBe('/templates')
    expect(await db.postTemplate.count()).toBe(1)
  })

  it('is told what is wrong, and what they typed comes back', async () => {
    const devika = await person({ role: 'moderator' })
    const empty = await make(devika, { name: 'X', topic: 'nowhere', whatHappened: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Give it a name of 3 to 60 characters.')
    const nowhere = await make(devika, { topic: 'nowhere' })
    expect(nowhere.text).toContain('There is no topic called “nowhere” yet.')
    expect(nowhere.text).toContain('## Timeline')
    expect((await make(devika, { whatHappened: '' })).text).toContain('Write what at least one of the fields')
    await make(devika)
    expect((await make(devika)).text).toContain('There is a template called “Incident” for this kind already')
    expect((await make(devika, { kind: 'question', whatHappened: '', body: 'x' })).status).toBe(422)
    expect(await db.postTemplate.count()).toBe(1)
  })

  it('is shown both texts when another one saved it meanwhile, and nothing is overwritten', async () => {
    const [devika, ines] = [await person({ role: 'moderator' }), await person({ role: 'admin' })]
    await make(devika)
    const { id } = await stored()
    const { id: _, ...typed } = fields({ revision: '1' })
    await site.post(`/templates/${id}`, ines, { ...typed, whatHappened: 'Theirs stands' })
    const late = await site.post(`/templates/${id}`, devika, { ...typed, whatHappened: 'Mine is typed' })
    expect(late.status).toBe(409)
    for (const words of ['Somebody saved this template meanwhile', 'Theirs stands', 'Mine is typed'])
      expect(late.text).toContain(words)
    expect((await stored()).values).toContain('Theirs stands')
    await site.post(`/templates/${id}`, devika, { ...typed, whatHappened: 'Mine is typed', revision: '2' })
    expect((await stored()).values).toContain('Mine is typed')
  })
})

it('nobody else writes, edits or removes one, also not who moderates a space', async () => {
  const mo = await person({ moderates: ['lab'] })
  await make(await person({ role: 'moderator' }))
  const { id } = await stored()
  for (const path of ['/templates/new', `/templates/${id}`, `/templates/${id}/deletion`]) {
    expect((await site.get(path, mo)).status).toBe(404)
    expect((await site.post(path, mo, fields({ revision: '1' }))).status).toBe(404)
  }
  expect(await stored()).toMatchObject({ revision: 1 })
})
