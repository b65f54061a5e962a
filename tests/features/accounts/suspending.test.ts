import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { suspendPerson } from '~/features/accounts/suspend-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { makeFeed as makeAtomFeed } from '~/features/atom-feeds/own-feeds.server'
import { makeFeed } from '~/features/meetings/calendar-feed.server'
import { matchMentors } from '~/features/mentors/match-mentors.server'
import { sweepQuestions } from '~/features/routing/sweep-questions.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { offering } from '../../support/mentoring'
import { again, person, topic } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { answer } from '../answers/discussion'
import { published } from '../finding/searching'
import { settled } from '../mails/mailing'
import { deviceOf } from '../push/devices'
import { openPushService } from '../push/push-service'
import { account, PASSWORD } from './account'
import { linkTo, mailsTo } from './mails'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(() => setClock('2026-03-02T10:00:00Z'))

const REASON = 'Names were called on Monday. Let us talk.'
const suspend = (who: Viewer, handle: string, until = '2026-03-10', reason = REASON) =>
  site.post(`/people/${handle}/record`, who, { intent: 'suspend', until, reason })
const end = (who: Viewer, handle: string) =>
  site.post(`/people/${handle}/record`, who, { intent: 'end', why: 'We talked.' })
const signIn = (email: string, password = PASSWORD) => site.post('/sign-in', null, { email, password })

describe('suspending somebody', () => {
  it('signs them out at once, and says why and until when once the password is right, to nobody else', async () => {
    const [ines, mo] = [await person({ name: 'Ines', role: 'admin' }), await account()]
    expect((await site.get('/', mo)).status).toBe(200)
    expect((await suspend(ines, mo.handle)).location).toBe(`/people/${mo.handle}/record`)
    expect((await site.get('/', mo)).location).toMatch(/^\/sign-in/)
    const right = await signIn(mo.email)
    expect(right.status).toBe(422)
    expect(right.text).toContain('Your account rests until 10 March 2026')
    expect(right.text).toContain(REASON)
    const [wrong, unknown] = [await signIn(mo.email, 'not my password'), await signIn('nobody@example.com')]
    for (const { text } of [wrong, unknown]) {
      expect(text).toContain('do not belong together')
      expect(text).not.toContain('rests until')
    }
    await drainOutbox()
    const [mail] = await mailsTo(mo.email)
    expect(mail?.text).toContain(REASON)
    expect(await db.auditEntry.findMany()).toMatchObject([
      { byId: ines.id, what: 'person.suspended', subject: `person:${mo.id}`, why: REASON },
    ])
  })

  it('ends by itself on the day, with everything where it was, or earlier by hand', async () => {
    const [ines, mo] = [await person({ role: 'admin' }), await account()]
    const question = await post({ by: mo })
    await suspendPerson(ines, mo.handle, { until: new Date('2026-03-10T00:00:00Z'), reason: REASON })
    expect(loadViewer(mo.id)).toBeNull()
    expect(await db.post.count({ where: { id: question } })).toBe(1)
    setClock('2026-03-10T00:00:00Z')
    expect(loadViewer(mo.id)?.id).toBe(mo.id)
    expect((await signIn(mo.email)).status).toBe(302)

    expect((await suspend(ines, mo.handle, '2026-03-20')).status).toBe(303)
    expect((await signIn(mo.email)).status).toBe(422)
    expect((await end(ines, mo.handle)).status).toBe(303)
    expect((await signIn(mo.email)).status).toBe(302)
    await drainOutbox()
    const subjects = (await mailsTo(mo.email)).map(({ subject }) => subject)
    expect(subjects).toEqual(['You can sign in to Hindsight again'])
    const record = (await site.get(`/people/${mo.handle}/record`, ines)).text
    for (const said of [REASON, 'ended it before its time', 'We talked.']) expect(record).toContain(said)
  })

  it('closes every other door too: reset links, feeds, calendars, devices and mails', async () => {
    const [ines, mo] = [await person({ role: 'admin' }), await account()]
    await topic('postgres')
    const [atom, calendar] = [
      await makeAtomFeed(mo, { subject: 'topic', name: 'postgres' }),
      await makeFeed(mo),
    ]
    const service = await openPushService()
    await deviceOf(mo, service)
    await service.close()
    expect(await db.pushDevice.count()).toBe(1)
    await site.post('/reset', null, { email: mo.email })
    await drainOutbox()
    const link = await linkTo(mo.email)
    const doors = [`/feeds/${atom}/posts.atom`, `/calendar/${calendar}/meetings.ics`, link]
    for (const door of doors) expect([door, (await site.get(door)).status]).toEqual([door, 200])

    const question = await published(mo, {})
    await suspend(ines, mo.handle)
    await settled()
    const before = (await mailsTo(mo.email)).length
    for (const door of doors) expect([door, (await site.get(door)).status]).toEqual([door, 404])
    expect((await site.post(link, null, { password: 'seven quiet lanterns' })).status).toBe(404)
    await site.post('/reset', null, { email: mo.email })
    await answer(await person(), question)
    await settled()
    expect((await mailsTo(mo.email)).length).toBe(before)
    expect(await db.session.count({ where: { userId: mo.id } })).toBe(0)
    expect(await db.pushDevice.count()).toBe(0)

    setClock('2026-03-10T00:00:00Z')
    for (const door of doors.slice(0, 2)) expect([door, (await site.get(door)).status]).toEqual([door, 200])
  })

  it('lets mentees and questions pass them by meanwhile', async () => {
    const [ines, asha, mo] = [await person({ role: 'admin' }), await person(), await account()]
    const topicId = await topic('postgres')
    await offering(mo)
    await suspend(ines, mo.handle)
    expect(matchMentors(asha, [topicId])).toEqual([])
    expect((await site.get(`/mentors/${mo.handle}/hours`, asha)).status).toBe(404)
    await published(asha, { topics: 'postgres' })
    setClock('2026-03-05T10:00:00Z')
    await sweepQuestions()
    expect(await db.questionAsk.count()).toBe(0)
    setClock('2026-03-10T10:00:00Z')
    expect(matchMentors(asha, [topicId]).map(({ id }) => id)).toEqual([mo.id])
  })

  it('is for administrators, and for moderators of the site where it is a member; never for oneself', async () => {
    const [ines, devika] = [await person({ role: 'admin' }), await person({ role: 'moderator' })]
    const [mo, keeper] = [await account(), await person({ moderates: ['lab'] })]
    const before = databaseContents()
    for (const who of [keeper, mo]) expect((await suspend(who, mo.handle)).status).toBe(404)
    expect((await suspend(devika, ines.handle)).status).toBe(403)
    expect((await suspend(ines, ines.handle)).status).toBe(403)
    expect((await suspend(devika, 'nobody-here')).status).toBe(404)
    for (const until of ['2026-03-02', '2027-03-10', 'someday', ''])
      expect([until, (await suspend(devika, mo.handle, until)).status]).toEqual([until, 422])
    const silent = await suspend(devika, mo.handle, '2026-03-10', '')
    expect([silent.status, silent.text.includes('value="2026-03-10"')]).toEqual([422, true])
    expect(databaseContents()).toBe(before)
    expect((await suspend(devika, mo.handle)).status).toBe(303)
  })

  it('happens once however often the button is pressed, and another day needs an end first', async () => {
    const [ines, mo] = [await person({ role: 'admin' }), await account()]
    await suspend(ines, mo.handle)
    await suspend(ines, mo.handle)
    expect([await db.suspension.count(), await db.auditEntry.count()]).toEqual([1, 1])
    expect((await suspend(ines, mo.handle, '2026-03-12')).status).toBe(422)
    await end(ines, mo.handle)
    await end(ines, mo.handle)
    expect(await db.auditEntry.count()).toBe(2)
  })

  it('leaves somebody who can run the site', async () => {
    const [ines, other] = [await person({ role: 'admin' }), await person({ role: 'admin' })]
    await suspend(ines, other.handle)
    const demoted = await site.post(`/admin/people/${ines.id}`, ines, { intent: 'role', role: 'member' })
    expect(demoted.status).toBe(422)
    expect((await again(ines)).role).toBe('admin')
  })
})
