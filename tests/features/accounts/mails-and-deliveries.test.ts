import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invitePerson } from '~/features/accounts/invite-person.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again } from '../../support/people'
import { openSite } from '../../support/site'
import { account } from './account'
import { mailsTo } from './mails'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('kept mails', () => {
  test('are read by an administrator as text, and their HTML never runs', async () => {
    const admin = await account({ role: 'admin' })
    await transaction((tx) =>
      tx.user.update({ where: { id: admin.id }, data: { name: '<img src=x onerror=alert(1)>' } }),
    )
    await invitePerson(await again(admin), { email: 'nina@elsewhere.test', role: 'member' })
    await drainOutbox()
    const [mail] = await mailsTo('nina@elsewhere.test')
    expect(mail?.html).toContain('&lt;img src=x')
    const list = await site.get('/admin/mail', admin)
    expect(list.text).toContain(`/admin/mail/${mail?.id}`)
    const page = await site.get(`/admin/mail/${mail?.id}`, admin)
    expect(page.text).toContain('/join/')
    expect(page.text).not.toContain('<img src=x')
    expect((await site.get('/admin/mail/nothing', admin)).status).toBe(404)
  })

  test('are read page by page while new ones arrive, each once', async () => {
    const admin = await account({ role: 'admin' })
    const keep = (from: number, count: number) =>
      transaction((tx) =>
        tx.keptMail.createMany({
          data: Array.from({ length: count }, (_, index) => ({
            id: `mail${String(from + index).padStart(8, '0')}`,
            to: 'a@example.com',
            subject: `Mail ${from + index}`,
            text: '',
            html: '',
            // Three of them share each moment.
            createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor((from + index) / 3) * 1000),
          })),
        }),
      )
    await keep(0, 70)
    const seen: string[] = []
    let next: string | undefined = '/admin/mail'
    while (next) {
      const { text } = await site.get(next, admin)
      seen.push(...[...text.matchAll(/href="\/admin\/mail\/(mail\d{8})"/g)].map(([, id]) => id ?? ''))
      next = /<a[^>]*rel="next"[^>]*>/.exec(text)?.[0].match(/href="([^"]+)"/)?.[1]
      await keep(1000 + seen.length, 1)
    }
    expect(seen).toHaveLength(70)
    expect(new Set(seen).size).toBe(70)
  })
})

describe('deliveries', () => {
  test('one that was given up on says why, and is tried again when asked', async () => {
    const admin = await account({ role: 'admin' })
    await drainOutbox()
    await invitePerson(admin, { email: 'nina@elsewhere.test', role: 'member' })
    await transaction((tx) =>
      tx.delivery.updateMany({
        data: { parkedAt: new Date(), attempts: 8, problem: 'The mail server said <no>.' },
      }),
    )
    await drainOutbox()
    expect(await mailsTo('nina@elsewhere.test')).toEqual([])
    expect((await site.get('/admin', admin)).text).toContain('failed again and again')
    const page = await site.get('/admin/deliveries', admin)
    expect(page.text).toContain('The mail server said &lt;no&gt;.')
    const { id } = await db.delivery.findFirstOrThrow()
    expect((await site.post('/admin/deliveries', admin, { delivery: id })).location).toBe('/admin/deliveries')
    await drainOutbox()
    expect(await mailsTo('nina@elsewhere.test')).toHaveLength(1)
    expect((await site.get('/admin/deliveries', admin)).text).toContain('Everything is delivered')
  })
})
