import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { closeInboxes } from '~/features/notifications/open-inboxes.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { cookieOf, openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** An open window: every count that it was told, and whether it is still told. */
async function openWindow(who: Viewer) {
  const headers = { Accept: 'text/event-stream', Cookie: await cookieOf(who) }
  const response = await fetch(`${site.address}/inbox/live`, { headers })
  const told: number[] = []
  const window = { told, ended: false, type: response.headers.get('Content-Type') }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  void (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      for (const [, count] of part.value.matchAll(/data: (\d+)/g)) told.push(Number(count))
    window.ended = true
  })()
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0))
  return window
}

test('every open window of a person is told the count, at once and when it changes, and nobody else is', async () => {
  const [mo, asha] = [await person(), await person()]
  const { id, slug } = await publishPost(mo, wanted(questionFields()))
  const windows = [await openWindow(mo), await openWindow(mo)]
  const other = await openWindow(asha)
  expect(windows[0]?.type).toMatch(/^text\/event-stream/)
  await postAnswer(asha, { postId: id, body: 'So.', submissionKey: undefined })
  await drainOutbox()
  for (const { told } of windows) await vi.waitFor(() => expect(told).toEqual([0, 1]), { timeout: 4000 })
  await site.get(`/posts/${id}/${slug}`, mo)
  for (const { told } of windows) await vi.waitFor(() => expect(told).toEqual([0, 1, 0]), { timeout: 4000 })
  expect(other.told).toEqual([0])
  closeInboxes()
  for (const window of [...windows, other]) await vi.waitFor(() => expect(window.ended).toBe(true))
})

test('a window whose session has ended is told no more', async () => {
  const [mo, asha] = [await person(), await person()]
  const { id } = await publishPost(mo, wanted(questionFields()))
  const window = await openWindow(mo)
  expect(await db.session.count({ where: { userId: mo.id } })).toBe(1)
  await site.post('/settings/sessions', mo, { intent: 'everywhere' })
  await postAnswer(asha, { postId: id, body: 'So.', submissionKey: undefined })
  await drainOutbox()
  await vi.waitFor(() => expect(window.ended).toBe(true), { timeout: 4000 })
  expect(window.told).toEqual([0])
})
