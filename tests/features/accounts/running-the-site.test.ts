import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeRole } from '~/features/accounts/change-role.server'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import { invitePerson } from '~/features/accounts/invite-person.server'
import { at } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again } from '../../support/people'
import { openSite } from '../../support/site'
import { account } from './account'
import { linkTo, mailsTo } from './mails'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const newcomer = { name: 'Nina Ivanova', handle: 'nina', password: 'a rather long password' }

describe('who runs the site', () => {
  test('a member finds none of its pages, a moderator only the invitations', async () => {
    const member = await account()
    const moderator = await account({ role: 'moderator' })
    const admin = await account({ role: 'admin' })
    const pages = [
      '/admin',
      '/admin/people',
      `/admin/people/${member.id}`,
      '/admin/mail',
      '/admin/deliveries',
      '/admin/site',
    ]
    for (const page of pages) {
      expect((await site.get(page, member)).status, page).toBe(404)
      expect((await site.get(page, moderator)).status, page).toBe(404)
      expect((await site.get(page, admin)).status, page).toBe(200)
      expect((await site.get(page)).location).toContain('/sign-in?to=')
    }
    expect((await site.get('/admin/invitations', member)).status).toBe(404)
    expect((await site.get('/admin/invitations', moderator)).status).toBe(200)
  })

  test('a member cannot send the forms of its pages either', async () => {
    const member = await account()
    await account({ role: 'admin' })
    const self = `/admin/people/${member.id}`
    expect((await site.post(self, member, { intent: 'role', role: 'admin' })).status).toBe(404)
    expect(
      (await site.post('/admin/site', member, { siteName: 'Mine', allowedDomains: 'evil.example' })).status,
    ).toBe(404)
    expect(
      (
        await site.post('/admin/invitations', member, {
          intent: 'invite',
          email: 'a@b.example',
          role: 'member',
        })
      ).status,
    ).toBe(404)
    expect((await again(member)).role).toBe('member')
    expect(await db.site.count()).toBe(0)
    expect(await db.mailedLink.count()).toBe(0)
  })

  test('an administrator makes a member a moderator', async () => {
    const admin = await account({ role: 'admin' })
    const member = await account()
    const answer = await site.post(`/admin/people/${member.id}`, admin, { intent: 'role', role: 'moderator' })
    expect(answer.location).toBe(`/admin/people/${member.id}?saved`)
    expect((await again(member)).role).toBe('moderator')
    const refused = await site.post(`/admin/people/${member.id}`, admin, { intent: 'role', role: 'owner' })
    expect(refused.status).toBe(422)
  })

  test('the last administrator stays one', async () => {
    const admin = await account({ role: 'admin' })
    const leaver = await account({ role: 'admin' })
    await deactivatePerson(admin, leaver.id, 'Moved on')
    const answer = await site.post(`/admin/people/${admin.id}`, admin, { intent: 'role', role: 'member' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('This is the last administrator')
    expect((await again(admin)).role).toBe('admin')
  })

  test('two administrators who demote each other at the same moment do not both succeed', async () => {
    const one = await account({ role: 'admin' })
    const two = await account({ role: 'admin' })
    await Promise.allSettled([changeRole(one, two.id, 'member'), changeRole(two, one.id, 'member')])
    expect(await db.user.count({ where: { role: 'admin' } })).toBe(1)
  })

  test('nobody deactivates themselves, and the last administrator cannot be deactivated', async () => {
    const admin = await account({ role: 'admin' })
    const former = await account({ role: 'admin' })
    await expect(deactivatePerson(admin, admin.id, 'Bye')).rejects.toThrow('Ask another administrator')
    // `former` still holds the pages of an administrator in hand, but is none any more.
    await changeRole(admin, former.id, 'member')
    await expect(deactivatePerson(former, admin.id, 'Coup')).rejects.toThrow('This is the last administrator')
  })

  test('a deactivated person stays as the author of what they wrote, with the reason for administrators', async () => {
    const admin = await account({ role: 'admin' })
    const leaver = await account()
    await site.post(`/admin/people/${leaver.id}`, admin, { intent: 'deactivate', reason: 'Left in March' })
    expect(await db.user.count({ where: { id: leaver.id } })).toBe(1)
    const page = await site.get(`/admin/people/${leaver.id}`, admin)
    expect(page.text).toContain('Left in March')
    expect(page.text).toContain('Give their access back')
    const unreasoned = await site.post(`/admin/people/${admin.id}`, admin, {
      intent: 'deactivate',
      reason: ' ',
    })
    expect(unreasoned.status).toBe(422)
  })

  test('people are found by a part of their name, handle or address, with signs taken as they are', async () => {
    const admin = await account({ role: 'admin', handle: 'the-boss' })
    await account({ handle: 'quentin', email: 'q@far.example' })
    const find = async (q: string) => (await site.get(`/admin/people?q=${encodeURIComponent(q)}`, admin)).text
    expect(await find('QUENT')).toContain('@<!-- -->quentin')
    expect(await find('far.ex')).toContain('@<!-- -->quentin')
    expect(await find('boss')).not.toContain('@<!-- -->quentin')
    expect(await find('%')).toContain('Nobody like that')
    expect(await find('<b>')).not.toContain('<b>')
  })

  test('a long list of people is read page by page, each person once', async () => {
    const admin = await account({ role: 'admin' })
    await transaction((tx) =>
      tx.user.createMany({
        data: Array.from({ length: 120 }, (_, index) => ({
          id: `person${String(index).padStart(6, '0')}`,
          handle: `crowd-${index}`,
          name: `Crowd ${index % 7}`,
          createdAt: new Date(),
        })),
      }),
    )
    const seen: string[] = []
    let next: string | undefined = '/admin/people'
    while (next) {
      const { text } = await site.get(next, admin)
      seen.push(...[...text.matchAll(/href="\/admin\/people\/(\w{12})"/g)].map(([, id]) => id ?? ''))
      next = /<a[^>]*rel="next"[^>]*>/.exec(text)?.[0].match(/href="([^"]+)"/)?.[1]
    }
    expect(seen).toHaveLength(121)
    expect(new Set(seen).size).toBe(121)
  })
})

describe('inviting', () => {
  test('an invited address of any domain joins with the role it was promised', async () => {
    const admin = await account({ role: 'admin' })
    const answer = await site.post('/admin/invitations', admin, {
      intent: 'invite',
      email: 'Nina@Elsewhere.test',
      role: 'moderator',
    })
    expect(answer.location).toBe('/admin/invitations?saved')
    await drainOutbox()
    const link = await linkTo('nina@elsewhere.test')
    expect((await site.get('/admin/invitations', admin)).text).toContain('nina@elsewhere.test')
    expect((await site.post(link, null, newcomer)).status).toBe(302)
    const nina = await db.user.findUniqueOrThrow({ where: { handle: 'nina' } })
    expect(nina).toMatchObject({ role: 'moderator', email: 'nina@elsewhere.test' })
    expect((await site.get('/admin/invitations', admin)).text).not.toContain('nina@elsewhere.test')
  })

  test('a moderator invites members only', async () => {
    const moderator = await account({ role: 'moderator' })
    const send = (role: string) =>
      site.post('/admin/invitations', moderator, { intent: 'invite', email: 'nina@elsewhere.test', role })
    const refused = await send('admin')
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('You may invite members')
    expect(await db.mailedLink.count()).toBe(0)
    expect((await send('member')).status).toBe(302)
  })

  test('a withdrawn invitation is dead, and is not even mailed when it was withdrawn soon enough', async () => {
    const admin = await account({ role: 'admin' })
    await invitePerson(admin, { email: 'nina@elsewhere.test', role: 'member' })
    await drainOutbox()
    const link = await linkTo('nina@elsewhere.test')
    const withdraw = async () => {
      const { eventId } = await db.mailedLink.findFirstOrThrow()
      await site.post('/admin/invitations', admin, { intent: 'withdraw', invitation: eventId ?? '' })
    }
    await withdraw()
    expect((await site.get(link)).status).toBe(404)
    await invitePerson(admin, { email: 'nina@elsewhere.test', role: 'member' })
    await withdraw()
    await drainOutbox()
    expect(await mailsTo('nina@elsewhere.test')).toHaveLength(1)
  })

  test("a moderator sees and withdraws their own invitations, not an administrator's", async () => {
    const admin = await account({ role: 'admin' })
    const moderator = await account({ role: 'moderator' })
    await invitePerson(admin, { email: 'of-admin@elsewhere.test', role: 'admin' })
    const { eventId } = await db.mailedLink.findFirstOrThrow()
    await invitePerson(moderator, { email: 'of-moderator@elsewhere.test', role: 'member' })
    const { text } = await site.get('/admin/invitations', moderator)
    expect(text).toContain('of-moderator@elsewhere.test')
    expect(text).not.toContain('of-admin@elsewhere.test')
    await site.post('/admin/invitations', moderator, { intent: 'withdraw', invitation: eventId ?? '' })
    expect(await db.mailedLink.count({ where: { email: 'of-admin@elsewhere.test' } })).toBe(1)
  })

  test('inviting again replaces the earlier invitation, and whoever is here cannot be invited', async () => {
    const admin = await account({ role: 'admin' })
    await invitePerson(admin, { email: 'nina@elsewhere.test', role: 'admin' })
    await drainOutbox()
    const first = await linkTo('nina@elsewhere.test')
    await invitePerson(admin, { email: 'nina@elsewhere.test', role: 'member' })
    await drainOutbox()
    expect((await site.get(first)).status).toBe(404)
    expect(await db.mailedLink.findMany()).toMatchObject([{ role: 'member' }])
    const answer = await site.post('/admin/invitations', admin, {
      intent: 'invite',
      email: admin.email,
      role: 'member',
    })
    expect(answer.text).toContain('has an account already')
  })

  test('the invitations of somebody who loses their role or their access die with it', async () => {
    const admin = await account({ role: 'admin' })
    const other = await account({ role: 'admin' })
    const moderator = await account({ role: 'moderator' })
    await invitePerson(other, { email: 'a@elsewhere.test', role: 'admin' })
    await invitePerson(moderator, { email: 'b@elsewhere.test', role: 'member' })
    await changeRole(admin, other.id, 'member')
    await deactivatePerson(admin, moderator.id, 'Moved on')
    expect(await db.mailedLink.count()).toBe(0)
  })

  test('an invitation works for a week', async () => {
    const admin = await account({ role: 'admin' })
    await at('2026-01-01T00:00:00Z', async () => {
      await invitePerson(admin, { email: 'nina@elsewhere.test', role: 'member' })
      await drainOutbox()
    })
    const link = await linkTo('nina@elsewhere.test')
    await at('2026-01-07T23:00:00Z', async () => expect((await site.get(link)).status).toBe(200))
    await at('2026-01-08T00:00:00Z', async () => expect((await site.get(link)).status).toBe(404))
  })
})

test('the site gets another name and other domains', async () => {
  const admin = await account({ role: 'admin' })
  const send = (allowedDomains: string) =>
    site.post('/admin/site', admin, { siteName: 'Acme', allowedDomains })
  expect((await send('Example.com, @second.example\nexample.com')).location).toBe('/admin/site?saved')
  expect(await db.site.findFirst()).toMatchObject({
    name: 'Acme',
    allowedDomains: 'example.com second.example',
  })
  for (const wrong of ['example', '*.example.com', 'exa mple', 'http://example.com', 'a@example.com']) {
    expect((await send(wrong)).status, wrong).toBe(422)
  }
  expect((await send('')).status).toBe(302)
  expect(await db.site.findFirst()).toMatchObject({ allowedDomains: '' })
})
