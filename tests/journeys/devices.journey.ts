import type { BrowserContext, Page, Worker } from '@playwright/test'
import { type startPushService as start, startPushService } from '../support/push-service'
import { poster } from './support/poster'
import { expect, test } from './support/test'

type Service = Awaited<ReturnType<typeof start>>

/**
 * The browser of a journey has no push service of its maker behind it, and nowhere to show notices. What it asks of these
 * is answered and written down here; all else is its own: the permission, the worker, and the message that wakes it.
 */
async function giveService(page: Page, service: Service): Promise<void> {
  await page.context().grantPermissions(['notifications'])
  await page.exposeFunction('subscribeTo', (siteKey: string) => service.subscribe(siteKey))
  await page.addInitScript(() => {
    PushManager.prototype.subscribe = async (options) => {
      const { subscribeTo } = window as unknown as {
        subscribeTo(key: unknown): Promise<Record<string, string>>
      }
      const { endpoint, ...keys } = await subscribeTo(options?.applicationServerKey)
      return { toJSON: () => ({ endpoint, keys }) } as unknown as PushSubscription
    }
  })
}

interface Shown {
  title: string
  options: { body: string; tag: string; renotify: boolean; silent: boolean; data: { path: string } }
}

async function screenOf(context: BrowserContext): Promise<Worker> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { shown: Shown[]; opened: string[] }
    const { registration, clients } = globalThis as unknown as {
      registration: ServiceWorkerRegistration
      clients: { openWindow(url: string): Promise<null> }
    }
    Object.assign(scope, { shown: [], opened: [] })
    registration.showNotification = async (title, options) =>
      void scope.shown.push({ title, options: options as Shown['options'] })
    registration.getNotifications = async () =>
      scope.shown.slice(-1).map(({ options }) => options as unknown as Notification)
    clients.openWindow = async (url) => {
      scope.opened.push(url)
      return null
    }
  })
  return worker
}

test('somebody agrees to notices on a device, is shown an answer there, and ends it without scripts', async ({
  as,
  openSite,
}) => {
  const service = await startPushService()
  const site = await openSite({ demo: true, env: { SEARCH: 'embedded', PUSH_SERVICES: service.origin } })
  const page = await as('maria', { at: site })
  await giveService(page, service)
  await page.goto('/settings/notifications')
  await page.getByRole('button', { name: 'Show notices on this device' }).click()
  await expect(page.getByText('This device')).toBeVisible()
  const worker = await screenOf(page.context())

  const asker = await poster(site.url, 'maria')
  const fields = { kind: 'question', title: 'Does this reach my screen?', body: 'So.', topics: 'deploys' }
  const { location } = await asker.post('/posts/new', fields)
  const [, , postId = ''] = location?.split('/') ?? []
  const helper = await poster(site.url, 'asha')
  expect((await helper.post(`/posts/${postId}/answers`, { body: 'It does.' })).status).toBe(303)
  await expect.poll(() => service.received.length, { timeout: 15_000 }).toBe(1)

  const devtools = await page.context().newCDPSession(page)
  const known = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId)
    }),
  )
  await devtools.send('ServiceWorker.enable')
  const data = JSON.stringify(service.received[0]?.message)
  const deliver = async () =>
    devtools.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId: await known, data })
  await deliver()
  await deliver()
  const shown = () => worker.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown)
  await expect.poll(async () => (await shown()).length).toBe(2)
  expect(await shown()).toMatchObject([
    {
      title: 'Lumen',
      options: {
        body: expect.stringMatching(/ answered your question Does this reach my screen\?$/),
        ...{ renotify: false, silent: false },
      },
    },
    { options: { renotify: false, silent: true } },
  ])

  await worker.evaluate(() => {
    const { shown: all } = globalThis as unknown as { shown: Shown[] }
    const notification = { ...all[0]?.options, close: () => undefined }
    dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined }))
  })
  await expect
    .poll(() => worker.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual([expect.stringContaining(`${site.url}/posts/${postId}/does-this-reach-my-screen?answer=`)])

  const plain = await as('maria', { at: site, javaScriptEnabled: false })
  await plain.goto('/settings/notifications')
  await plain.getByRole('button', { name: /^Show no notices on/ }).click()
  await expect(plain.getByText('This device')).toHaveCount(0)
  await service.close()
})
