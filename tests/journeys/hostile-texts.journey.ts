import type { Page } from '@playwright/test'
import { scriptPayloads } from '../support/script-payloads'
import { exhibits } from './support/demo-folder'
import { everyPage } from './support/every-page'
import { expectHarmless, harmSeeker } from './support/harm'
import { everyPayload, hostileLines } from './support/hostile-lines'
import { storeLongTexts } from './support/hostile-long-texts'
import { ROUNDS, shortTexts } from './support/hostile-short-texts'
import { poster } from './support/poster'
import { refusals } from './support/refusals'
import { expect, test } from './support/test'
import { placeOf, textFieldsOf } from './support/text-fields'

// Everything that people can type somewhere tries to run a script, and every page is looked at in a real browser. A
// dialog, a report of the content policy, a script that ran, or a request to anywhere else fails the journey too.

/** Boxes that search, and how many characters they are asked with: none takes fewer. */
const SEARCH_BOXES: Record<string, number> = {
  '/admin/people q': 100,
  '/experiments metric': 80,
  '/experiments/tried hypothesis': 600,
  '/experiments/tried metric': 300,
  '/people q': 100,
  '/search q': 80,
  '/topics q': 100,
}

test.describe.configure({ mode: 'parallel', timeout: 600_000 })

test('no long text that anybody writes runs as a script on any page', async ({ openSite, as }) => {
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(150)
  const site = await openSite({ demo: true })
  const shown = await storeLongTexts(site, exhibits())
  const { look } = harmSeeker(site, as)
  const pages = Object.values(everyPage(site, shown)).flat()
  for (const page of pages) await look(page)
  await look({ as: 'devika', path: '/posts/new?kind=question&template=hostile00000' })
  for (const word of ['script', 'onerror']) {
    const page = await look({ as: 'devika', path: `/search?q=${word}` })
    await expect(page.locator('mark').first()).toBeAttached()
  }
})

test('no short text that anybody types runs as a script, one at a time or in lists', async ({
  openSite,
  as,
}) => {
  const site = await openSite({ demo: true, env: { SEARCH: 'embedded' } })
  const store = await shortTexts(site, exhibits())
  const { look, windowOf } = harmSeeker(site, as)
  for (let round = 0; round < ROUNDS; round++) for (const page of await store(round)) await look(page)

  // A browser says its name in a header, which carries no other letters.
  for (const name of hostileLines(60)) await poster(site.url, 'ines', name.replace(/[^ -~]/g, '?'))
  const lists = '/ /lessons /experiments /people /topics /spaces /spaces/everyone /search?q=onerror'.split(
    ' ',
  )
  lists.push('/templates', '/posts/new?kind=experiment', '/posts/new?kind=experiment&template=hostile00000')
  const kept = '/settings/sessions /spaces/everyone/members /admin/people /admin/invitations /admin/mail'
  for (const list of [...lists, ...kept.split(' ')]) {
    let page = await look({ as: 'ines', path: list })
    for (let older = await olderOf(page); older; older = await olderOf(page))
      page = await look({ as: 'ines', path: older })
  }
  const page = await windowOf('ines')
  await page.getByRole('combobox', { name: 'Search' }).fill('onerror')
  await page.getByRole('option').first().waitFor()
  await expectHarmless(page)
})

test('every text field of every form gives what it refuses back as text', async ({ openSite, as }) => {
  const site = await openSite({ demo: true, env: { SEARCH: 'embedded' } })
  const forms = refusals(exhibits(), everyPayload)
  const sent = new Set(
    forms.flatMap(({ path, fields }) => Object.keys(fields).map((name) => `${placeOf(path)} ${name}`)),
  )
  const pages = Object.values(everyPage(site, exhibits())).flat()
  const notSent = (await textFieldsOf(site, pages)).filter((field) => !sent.has(field))
  expect(notSent, 'only boxes that search are left, which have addresses instead').toEqual(
    Object.keys(SEARCH_BOXES),
  )

  const { nextWindow } = harmSeeker(site, as)
  for (const { as: who, path, fields } of forms) {
    const page = await nextWindow(who)
    await sendFromPage(page, path, fields)
    await expectHarmless(page)
  }
})

test('the form of the first run gives what it refuses back as text', async ({ openSite, as }) => {
  const { windowOf } = harmSeeker(await openSite({ args: ['--empty'], env: { SEARCH: 'embedded' } }), as)
  const names = 'siteName allowedDomains name handle email password'.split(' ')
  const fields = Object.fromEntries(names.map((name) => [name, everyPayload]))
  const page = await windowOf(null)
  await sendFromPage(page, '/setup', fields)
  await expectHarmless(page)
  await expect(page.getByLabel('Your name')).not.toHaveValue('')
})

test('every box that searches says what was asked as text', async ({ site, as }) => {
  const { look } = harmSeeker(site, as)
  for (const [box, taken] of Object.entries(SEARCH_BOXES)) {
    const [path, name = ''] = box.split(' ')
    for (const text of hostileLines(taken)) {
      const picked = { kind: text, topic: text, area: text, outcome: text, state: text }
      const asked = new URLSearchParams({ ...picked, [name]: text })
      await look({ as: 'ines', path: `${path}?${asked}` })
    }
  }
})

async function olderOf(page: Page): Promise<string | null> {
  const link = page.locator('a[rel=next]')
  return (await link.count()) > 0 ? link.first().getAttribute('href') : null
}

/** Sends a form as a browser does without any script of the page, and waits for the page that answers. */
async function sendFromPage(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  // From a page of the same site: the answer to the form before, or a small one.
  if (page.url() === 'about:blank') await page.goto('/healthz')
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
