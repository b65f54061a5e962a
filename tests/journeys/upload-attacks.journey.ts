import { ATTACKS } from '../features/uploads/attacks'
import { expectHarmless } from './support/harm'
import { expect, test } from './support/test'

// Every attack by a file, sent by a browser as a page of ours sends it. What is taken is then shown in a post and opened
// by itself: a dialog, a report of the content policy, or a script that ran fails the journey.

test('no file that somebody brings does harm', async ({ as }) => {
  const attacker = await as('tobias', { expects: /status of 422/ })
  await attacker.addInitScript(() => {
    Object.defineProperty(window, '_xss', { set: () => reportError(new Error('A script ran.')) })
  })
  await attacker.goto('/files/new')
  const taken: { id: string; markdown: string }[] = []
  for (const { what, name, content, type = '', refused } of ATTACKS) {
    const bytes = await content()
    const base64 = Buffer.from(bytes as never, typeof bytes === 'string' ? 'latin1' : undefined).toString(
      'base64',
    )
    const { status, text } = await attacker.evaluate(
      async (given) => {
        const bytes = Uint8Array.from(atob(given.base64), (character) => character.charCodeAt(0))
        const form = new FormData()
        form.set('file', new File([bytes], given.name, { type: given.type }))
        const answer = await fetch('/files', { method: 'POST', body: form })
        return { status: answer.status, text: await answer.text() }
      },
      { base64, name, type },
    )
    expect([what, status]).toEqual([what, refused ? 422 : 201])
    if (refused) expect(JSON.parse(text).problems.file, what).toMatch(refused)
    else taken.push(JSON.parse(text))
  }
  expect(ATTACKS.length).toBeGreaterThanOrEqual(40)
  expect(taken.length).toBeGreaterThan(5)

  await attacker.goto('/posts/new?kind=question')
  await attacker.getByLabel('Title').fill('Does anything of this do harm?')
  await attacker
    .getByLabel('Details', { exact: true })
    .fill(taken.map(({ markdown }) => markdown).join('\n\n'))
  await attacker.getByRole('button', { name: 'Publish' }).click()
  await expect(attacker.getByRole('heading', { level: 1 })).toHaveText(/Does anything of this/)
  await expectHarmless(attacker)
  const files = attacker.locator('.prose a[href^="/files/"], .prose img')
  expect(await files.count()).toBe(taken.length)

  // A picture by itself stands in a page of Chromium's making, whose own style the content policy keeps out.
  const reader = await as('devika', { expects: /^Applying inline style violates/ })
  for (const { markdown } of taken) {
    const address = /\((.*)\)$/.exec(markdown)?.[1] ?? ''
    const answer = await reader.request.get(address)
    const isPicture = answer.headers()['content-type'] === 'image/webp'
    expect(answer.headers()['content-disposition']).toMatch(isPicture ? /^inline/ : /^attachment/)
    if (!isPicture) continue
    await reader.goto(address)
    expect(await reader.evaluate(() => document.contentType)).toBe('image/webp')
  }
})
