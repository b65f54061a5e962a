import type { Page } from '@playwright/test'
import { scriptPayloads } from '../support/script-payloads'
import { everyPage } from './support/every-page'
import { prepareExhibits } from './support/exhibits'
import { harmIn } from './support/harm'
import { packs } from './support/packs'
import { type Poster, poster } from './support/poster'
import { refusals } from './support/refusals'
import type { RunningSite } from './support/running-site'
import { expect, test } from './support/test'
import { placeOf, textFieldsOf } from './support/text-fields'

// Everything that people can type somewhere tries to run a script. The pages are watched by the `as` fixture too: a
// dialog, a report of the content policy, or a request to anywhere else fails the journey.

const all = scriptPayloads.join('\n\n')
/** One line of text refuses line ends and control characters; they go in as spaces. */
const lines = scriptPayloads.map((payload) => payload.replace(/\s+/g, ' ').trim())
const comments = packs(scriptPayloads, 4900, '\n\n')
const some = (from: string[], index: number) => from[index % from.length] ?? ''

type Fields = Record<string, string>

const posts: Fields[] = [
  { kind: 'question', body: all, topics: '' },
  { kind: 'lesson', outcome: 'failed', whatHappened: all, why: all, doDifferently: all, body: all },
  { kind: 'experiment', status: 'concluded', decision: 'adopt', method: all, result: all, body: all },
]

/** The short fields of each kind, with other payloads in them for each post. */
function shortFields(kind: string | undefined, index: number): Fields {
  const [sentence, fact] = [
    some(packs(lines, 400), index),
    (nth: number) => some(packs(lines, 290), index + nth),
  ]
  if (kind === 'lesson') return { summary: sentence, impact: fact(0), appliesWhere: fact(1) }
  if (kind !== 'experiment') return {}
  const plan = { hypothesis: sentence, primaryMetric: fact(0), baseline: fact(1) }
  return { ...plan, expectedChange: fact(2), guardRails: fact(3) }
}

/** Sends a form; returns where it led. A refusal is as good as a text that does no harm, and null. */
async function send(who: Poster, path: string, form: Fields): Promise<string | null> {
  const { status, location } = await who.post(path, form)
  expect(status, `${path} answers`).toBeLessThan(500)
  return status < 400 ? location : null
}

/** What a site shows after people typed what they should not: addresses to look at. */
async function attack({ url }: RunningSite): Promise<string[]> {
  const [maria, devika, ines] = [
    await poster(url, 'maria'),
    await poster(url, 'devika'),
    await poster(url, 'ines'),
  ]
  const taken: (string | null)[] = []
  for (const [index, title] of packs(lines, 150).entries()) {
    const post = posts[index % posts.length] ?? {}
    // The long fields once for each kind: they hold every payload already.
    const long = index < posts.length ? post : shortened(post)
    taken.push(await send(maria, '/posts/new', { ...long, ...shortFields(post.kind, index), title }))
  }
  const written = taken.flatMap((path) => path?.split('/')[2] ?? [])
  const [question, , victim] = written
  taken.push(await send(devika, `/posts/${question}/answers`, { body: all }))
  for (const body of comments) await send(devika, `/posts/${question}/comments`, { body })
  await send(maria, `/posts/${question}/edit`, {
    ...posts[0],
    title: 'Edited',
    revision: '1',
    body: `${all}\n\nEdited.`,
  })
  await send(devika, `/posts/${victim}/deletion`, { deleted: '1', reason: some(packs(lines, 200), 3) })
  for (const [index, description] of packs(lines, 400).entries()) {
    const named = { name: some(packs(lines, 60), index), slug: `hostile-${index}`, description }
    taken.push(
      await send(devika, '/topics/new', {
        ...named,
        parent: '',
        synonyms: some(packs(lines, 60), index + 7),
      }),
    )
    taken.push(await send(ines, '/spaces/new', { ...named, visibility: 'open' }))
  }
  for (const [index, handle] of ['asha', 'joon', 'rosa', 'lena'].entries()) {
    const short = (nth: number) => some(packs(lines, 78), index * 3 + nth)
    const profile = {
      name: short(0),
      team: short(1),
      title: short(2),
      bio: comments[index] ?? '',
      timeZone: 'UTC',
    }
    await send(await poster(url, handle), '/settings/profile', { ...profile, handle })
    taken.push(`/people/${handle}`)
  }
  for (const siteName of packs(lines, 60).slice(0, 20))
    await send(ines, '/admin/site', { siteName, allowedDomains: '' })
  const places = [`/posts/${question}/edit`, `/posts/${question}/deletion`, `/posts/${victim}`]
  const lists = ['/admin/people', '/admin/site', '/topics', '/spaces', '/people', '/sign-out']
  return [...new Set([...taken.filter((path) => path !== null), ...places, ...lists])]
}

function shortened(post: Fields): Fields {
  return Object.fromEntries(
    Object.entries(post).map(([name, value]) => [name, value === all ? 'Text' : value]),
  )
}

const HALF = Math.max(160, lines.length / 2)
const SEARCH_BOXES = ['/admin/people q', '/people q', '/search q', '/topics q']

async function expectHarmless(page: Page): Promise<void> {
  expect(await harmIn(page), page.url()).toEqual([])
}

test.describe.configure({ mode: 'parallel' })

test('no text that anybody types anywhere runs as a script', async ({ openSite, as }) => {
  test.setTimeout(600_000)
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(150)
  const site = await openSite({ demo: true })
  const shown = await attack(site)
  const reader = await as('devika', { at: site, expects: /status of 404/ })
  const administrator = await as('ines', { at: site, expects: /status of 404/ })
  for (const path of shown) {
    const page = /^\/(admin|spaces)/.test(path) ? administrator : reader
    await page.goto(path)
    await expectHarmless(page)
  }
  for (const list of ['/', '/lessons', '/experiments', '/unanswered', '/people/devika?tab=answers']) {
    await reader.goto(list)
    await expectHarmless(reader)
  }
  for (const q of packs(lines, 900)) {
    await reader.goto(`/search?${new URLSearchParams({ q, kind: q.slice(0, 80), topic: q.slice(0, 80) })}`)
    await expectHarmless(reader)
  }
  await reader.goto('/')
  for (const q of ['script', 'onerror', 'javascript']) {
    await reader.getByRole('combobox', { name: 'Search' }).fill(q)
    await reader.getByRole('option').first().waitFor()
    await expectHarmless(reader)
  }
})

test('every text field of every form gives what it refuses back as text', async ({ openSite, as }) => {
  test.setTimeout(300_000)
  const site = await openSite({ demo: true })
  const exhibits = await prepareExhibits(site)
  // An answer may have a hundred thousand characters.
  const forms = refusals(exhibits, all.repeat(6))
  const pages = await everyPage(site, exhibits)
  const sent = new Set(
    forms.flatMap(({ path, fields }) => Object.keys(fields).map((name) => `${placeOf(path)} ${name}`)),
  )
  const notSent = (await textFieldsOf(site, Object.values(pages).flat())).filter((field) => !sent.has(field))
  expect(notSent, 'only boxes that search are left, which have addresses instead').toEqual(SEARCH_BOXES)

  for (const { as: who, path, fields } of forms) {
    const page = await as(who, { at: site, expects: /status of (400|404|413)/ })
    await page.goto(who ? '/topics' : '/join')
    await sendFromPage(page, path, fields)
    await expectHarmless(page)
    await page.close()
  }
})

test('the form of the first run gives what it refuses back as text', async ({ openSite, as }) => {
  const page = await as(null, { at: await openSite({ args: ['--empty'] }) })
  await page.goto('/setup')
  const names = 'siteName allowedDomains name handle email password'.split(' ')
  await sendFromPage(page, '/setup', Object.fromEntries(names.map((name) => [name, all])))
  await expect(page.getByLabel('Your name')).not.toHaveValue('')
  await expectHarmless(page)
})

test('every box that searches says what was asked as text', async ({ as }) => {
  test.setTimeout(300_000)
  const page = await as('ines')
  for (const box of SEARCH_BOXES) {
    const [path, name = ''] = box.split(' ')
    // An address of a list is shorter than one of a search, so it takes half of the payloads.
    const texts = path === '/search' ? packs(lines, 900) : packs(lines.slice(0, HALF), 100)
    for (const text of texts) {
      await page.goto(`${path}?${new URLSearchParams({ [name]: text })}`)
      await expectHarmless(page)
    }
  }
})

/** Sends a form as a browser does without any script of the page, and waits for the page that answers. */
async function sendFromPage(page: Page, path: string, fields: Fields): Promise<void> {
  const answered = page.waitForEvent('load')
  await page.evaluate(
    ([action, values]) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action })
      for (const [name, value] of Object.entries(values)) {
        const field = document.createElement('textarea')
        Object.assign(field, { name, value })
        form.append(field)
      }
      document.body.append(form)
      HTMLFormElement.prototype.submit.call(form)
    },
    [path, fields] as const,
  )
  await answered
}
