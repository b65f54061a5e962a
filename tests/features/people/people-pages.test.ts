import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { feed } from '~/features/feed/feed.server'
import { localTime, placeName } from '~/features/people/local-time'
import { personAnswers } from '~/features/people/person-answers.server'
import { personDirectory } from '~/features/people/person-directory.server'
import { personPage } from '~/features/people/person-page.server'
import { now, setClock } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { queriesOf } from '~/platform/query-count.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'

type Site = Awaited<ReturnType<typeof openSite>>
let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const words = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const describePerson = (
  who: Viewer,
  data: { team?: string; title?: string; bioHtml?: string; timeZone?: string },
) => transaction((tx) => tx.user.update({ where: { id: who.id }, data }))

const deactivate = (who: Viewer, by: Viewer) =>
  transaction((tx) =>
    tx.deactivation.create({ data: { userId: who.id, byId: by.id, at: now(), reason: 'Left' } }),
  )

describe('the directory', () => {
  test('finds people by name, handle and team, and never shows an address', async () => {
    const ana = await person({ name: 'Ana Ek' })
    const ben = await person({ name: 'Ben Roth' })
    await describePerson(ben, { team: 'Platform', title: 'Engineer' })
    const found = async (q: string) => {
      const { text } = await site.get(`/people?q=${encodeURIComponent(q)}`, ana)
      expect(text).not.toContain('@example.com')
      const main = words(text.slice(text.indexOf('<main')))
      return ['Ana Ek', 'Ben Roth'].filter((name) => main.includes(name))
    }
    expect(await found('')).toEqual(['Ana Ek', 'Ben Roth'])
    expect(await found('roth')).toEqual(['Ben Roth'])
    expect(await found('PLATFORM')).toEqual(['Ben Roth'])
    expect(await found(`@${ana.handle}`)).toEqual(['Ana Ek'])
    expect(await found('example.com')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  test('goes on where it stopped, in the order of names, and shows everybody once', async () => {
    const viewer = await person({ name: 'adam' })
    for (let n = 0; n < 45; n++) await person({ name: n % 2 ? `Same Name` : `person ${n}` })
    const first = personDirectory(viewer, { q: '', after: null })
    const second = personDirectory(viewer, { q: '', after: first.next })
    expect(second.next).toBeNull()
    const all = [...first.people, ...second.people]
    expect(new Set(all.map(({ handle }) => handle)).size).toBe(46)
    expect(all.map(({ name }) => name.toLowerCase())).toEqual(
      all.map(({ name }) => name.toLowerCase()).sort(),
    )
    const later = await site.get(`/people?after=${first.next}`, viewer)
    expect(words(later.text)).toContain('From the beginning')
  })

  test('leaves out who is no longer here, and finds them when asked for', async () => {
    const [ana, gone] = [await person({ role: 'admin' }), await person({ name: 'Gone Person' })]
    await deactivate(gone, ana)
    expect((await site.get('/people', ana)).text).not.toContain('Gone Person')
    expect(words((await site.get('/people?q=gone', ana)).text)).toMatch(/Gone Person .* No longer here/)
  })

  test('needs one query however many people there are', async () => {
    const viewer = await person()
    for (let n = 0; n < 10; n++) await person()
    expect(await queriesOf(async () => personDirectory(viewer, { q: '', after: null }))).toHaveLength(1)
  })
})

describe('the page of a person', () => {
  test('says who they are and what time it is there', async () => {
    const [ana, ben] = [await person(), await person({ name: 'Ben Roth' })]
    await describePerson(ben, {
      ...{ team: 'Platform', title: 'Engineer', bioHtml: '<p>I like queues.</p>', timeZone: 'Asia/Tokyo' },
    })
    setClock('2026-03-03T14:05:00Z')
    const page = await site.get(`/people/${ben.handle}`, ana)
    expect(page.status).toBe(200)
    expect(words(page.text)).toContain(`@${ben.handle} · Engineer · Platform`)
    expect(words(page.text)).toContain('Tue 23:05 in Tokyo')
    expect(page.text).toContain('<p>I like queues.</p>')
    expect(page.text).not.toContain('@example.com')
    expect(page.text).toContain(`action="/people/${ben.handle}/follow"`)
    expect((await site.get(`/people/${ben.handle.toUpperCase()}`, ana)).status).toBe(200)
    expect((await site.get('/people/nobody', ana)).status).toBe(404)
  })

  test('is one’s own without a button to follow', async () => {
    const ana = await person()
    const page = await site.get(`/people/${ana.handle}`, ana)
    expect(page.text).not.toContain(`action="/people/${ana.handle}/follow"`)
    expect(page.text).toContain('Edit your profile')
    expect(page.text).toContain('You have not written a post yet')
  })

  test('keeps the work of somebody who left', async () => {
    const [ana, gone] = [await person({ role: 'admin' }), await person({ name: 'Gone Person' })]
    await post({ by: gone, title: 'What I learned', kind: 'lesson' })
    await deactivate(gone, ana)
    const page = await site.get(`/people/${gone.handle}`, ana)
    expect(page.text).toContain('No longer here')
    expect(page.text).toContain('What I learned')
    expect(page.text).not.toContain(`action="/people/${gone.handle}/follow"`)
  })

  test('counts and lists only what the viewer may read', async () => {
    const ben = await person({ name: 'Ben', spaces: ['finance'] })
    const [inside, outside] = [await person({ spaces: ['finance'] }), await person({ spaces: ['legal'] })]
    await post({ by: inside, title: 'An open question', answeredBy: ben })
    await post({ by: inside, title: 'The secret question', space: 'finance', answeredBy: ben })
    await post({ by: inside, title: 'The removed question', answeredBy: ben, deletedBy: inside })
    await post({ by: ben, title: 'The secret lesson', kind: 'lesson', space: 'finance' })

    const seen = words((await site.get(`/people/${ben.handle}`, inside)).text)
    expect(seen).toContain('Questions answered 2 Accepted answers 2 Lessons 1 Experiments 0')
    expect(seen).toContain('The secret lesson')

    const page = await site.get(`/people/${ben.handle}`, outside)
    expect(words(page.text)).toContain('Questions answered 1 Accepted answers 1 Lessons 0 Experiments 0')
    expect(words(page.text)).toContain('Posts 0 Answers 1')
    const answers = await site.get(`/people/${ben.handle}?tab=answers`, outside)
    expect(answers.text).toContain('An open question')
    for (const hidden of ['The secret question', 'The secret lesson', 'The removed question']) {
      expect(page.text + answers.text).not.toContain(hidden)
    }
  })

  test('does not count an answer that was taken back', async () => {
    const [ana, ben] = [await person(), await person()]
    const postId = await post({ by: ana, answeredBy: ben })
    const before = personPage(ana, ben.handle).evidence
    expect(before).toMatchObject({ answers: 1, answered: 1, accepted: 1 })
    await transaction(async (tx) => {
      const { id: answerId } = await tx.answer.findFirstOrThrow({ where: { postId } })
      await tx.deletion.create({ data: { id: newId(), answerId, byId: ben.id, at: now(), reason: '' } })
    })
    expect(personPage(ana, ben.handle).evidence).toMatchObject({ answers: 0, answered: 0, accepted: 0 })
    expect(personAnswers(ana, ben.id).answers).toEqual([])
  })

  test('lists answers page by page, each once, also those of one moment', async () => {
    const [ana, ben] = [await person(), await person()]
    setClock('2026-03-03T14:05:00Z')
    for (let n = 0; n < 25; n++) await post({ by: ana, title: `Question ${n}`, answeredBy: ben })
    const first = personAnswers(ana, ben.id)
    const second = personAnswers(ana, ben.id, first.older)
    expect(second.older).toBeNull()
    expect(new Set([...first.answers, ...second.answers].map(({ id }) => id)).size).toBe(25)
    expect((await site.get(`/people/${ben.handle}?tab=answers&after=junk`, ana)).status).toBe(404)
  })

  test('needs no more queries for more posts and answers', async () => {
    const [ana, ben] = [await person(), await person()]
    const page = () =>
      queriesOf(async () => {
        personPage(ana, ben.handle)
        personAnswers(ana, ben.id)
        feed(ana, { of: 'author', authorId: ben.id })
      })
    await post({ by: ana, answeredBy: ben })
    await post({ by: ben })
    const few = await page()
    for (let n = 0; n < 6; n++) {
      await post({ by: ana, answeredBy: ben })
      await post({ by: ben, kind: 'lesson' })
    }
    expect(await page()).toHaveLength(few.length)
  })
})

test('the time somewhere else knows the day there', () => {
  const evening = new Date('2026-03-03T23:30:00Z')
  expect(localTime(evening, 'UTC')).toBe('Tue 23:30')
  expect(localTime(evening, 'Europe/Berlin')).toBe('Wed 00:30')
  expect(placeName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})
