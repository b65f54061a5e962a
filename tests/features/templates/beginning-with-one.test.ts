import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { filledIn } from '~/features/templates/fill-in'
import { db } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { lessonFields } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** A template for lessons of a topic, as a moderator makes it; its id. */
async function template(): Promise<string> {
  await topic('incidents')
  const texts = { whatHappened: '## Timeline', why: '## Causes', doDifferently: '## From now on' }
  const form = { id: newId(), kind: 'lesson', name: 'Incident', topic: 'incidents', ...texts }
  await site.post('/templates/new', await person({ role: 'moderator' }), form)
  return form.id
}

/** What the fields of the form hold. */
async function held(who: Viewer, path: string): Promise<Record<string, string>> {
  return fieldsIn((await site.get(path, who)).text)
}

function fieldsIn(page: string): Record<string, string> {
  const areas = [...page.matchAll(/<textarea[^>]*\bname="(\w+)"[^>]*>([^<]*)</g)]
  const lines = [...page.matchAll(/<input[^>]*\bid="field-(\w+)"[^>]*\bvalue="([^"]*)"/g)]
  return Object.fromEntries([...areas, ...lines].map(([, name, text]) => [name, (text ?? '').trim()]))
}

describe('an address that names a template', () => {
  it('begins a new form with it, and with its topic', async () => {
    const mo = await person()
    const id = await template()
    const texts = { whatHappened: '## Timeline', why: '## Causes', topics: 'incidents', body: '' }
    expect(await held(mo, `/posts/new?kind=lesson&template=${id}`)).toMatchObject(texts)
    expect(await held(mo, `/posts/new?template=${id}`)).toMatchObject(texts)
    expect(await held(mo, `/posts/new?kind=lesson&topics=deploys&template=${id}`)).toMatchObject({
      topics: 'deploys',
    })
  })

  it('begins nothing where the kind is another one, or the template is gone', async () => {
    const mo = await person()
    const id = await template()
    expect(await held(mo, `/posts/new?kind=question&template=${id}`)).toMatchObject({ body: '' })
    const gone = await held(mo, '/posts/new?kind=lesson&template=aaaaaaaaaaaa')
    expect(gone).toMatchObject({ whatHappened: '' })
  })

  it('fills what a draft leaves empty, and nothing that it holds', async () => {
    const mo = await person()
    const id = await template()
    const draft = newId()
    const typed = { kind: 'lesson', submissionKey: draft, whatHappened: 'It fell over.', topics: 'deploys' }
    await site.post(`/drafts/${draft}`, mo, typed)
    expect(await held(mo, `/posts/new?draft=${draft}&template=${id}`)).toMatchObject({
      ...{ whatHappened: 'It fell over.', topics: 'deploys', why: '## Causes' },
    })
    // Until somebody saves it, the draft is as it was.
    const saved = await db.draft.findFirstOrThrow({ where: { id: draft } })
    expect(JSON.parse(saved.values)).toEqual({ whatHappened: 'It fell over.', topics: 'deploys' })
    expect(await held(mo, `/posts/new?draft=${draft}`)).toMatchObject({ why: '' })
  })
})

describe('a template that is chosen late, without scripts', () => {
  it('keeps every letter that was typed, publishes nothing, and fills the rest', async () => {
    const mo = await person()
    const id = await template()
    const typed = lessonFields({
      title: 'It fell',
      whatHappened: ' It fell over. ',
      why: '',
      doDifferently: '',
    })
    const { status, text } = await site.post('/posts/new?kind=lesson', mo, { ...typed, template: id })
    expect(status).toBe(200)
    expect(fieldsIn(text)).toMatchObject({
      ...{ title: 'It fell', whatHappened: 'It fell over.', why: '## Causes', topics: 'incidents' },
    })
    expect(text).toContain(' It fell over. ')
    expect(await db.post.count()).toBe(0)
  })

  it('brings back what was typed when the template was removed meanwhile', async () => {
    const mo = await person()
    const { text } = await site.post('/posts/new?kind=lesson', mo, {
      ...lessonFields(),
      template: 'aaaaaaaaaaaa',
    })
    expect(text).toContain('This template was removed meanwhile')
    expect(fieldsIn(text)).toMatchObject({ why: expect.stringContaining('merged') })
    expect(await db.post.count()).toBe(0)
  })
})

it('what is offered belongs to the kind that is being written', async () => {
  const mo = await person()
  await template()
  expect((await site.get('/posts/new?kind=lesson', mo)).text).toContain('Begin with a template')
  expect((await site.get('/posts/new?kind=question', mo)).text).not.toContain('Begin with a template')
})

it('only what is empty is filled, and white space is empty', () => {
  const texts = { why: 'A', body: 'B', method: 'C' }
  expect(filledIn({ why: 'typed', body: ' \n', other: 'x' }, texts)).toEqual({
    ...{ why: 'typed', body: 'B', method: 'C', other: 'x' },
  })
})
