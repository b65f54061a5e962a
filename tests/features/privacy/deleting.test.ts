import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deactivatePerson, reactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { unseal } from '~/features/anonymity/seal.server'
import { askDeletionOf, askOwnDeletion } from '~/features/privacy/ask-deletion.server'
import { eraseAccounts } from '~/features/privacy/erase-accounts.server'
import { stopDeletion } from '~/features/privacy/stop-deletion.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person } from '../../support/people'
import { openSite } from '../../support/site'
import { account, PASSWORD } from '../accounts/account'
import { pseudonymOf } from '../anonymity/unnamed'
import { cellsNaming, filesNaming, somebodyWhoLeaves } from './somebody'

const WEEK_MS = 7 * 24 * 3_600_000

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const later = (ms: number) => setClock(new Date(now().getTime() + ms))
const ask = (who: Viewer, password = PASSWORD) =>
  site.post('/settings/data/deletion', who, { intent: 'ask', password })

/** Does what is due until nothing is, each time no further than so many looks at whether to stop. Returns how often. */
async function doWhatIsDue(looks = (_turn: number) => Number.POSITIVE_INFINITY): Promise<number> {
  for (let turn = 1; turn < 50; turn++) {
    let left = looks(turn)
    const stopping = Object.create(AbortSignal.prototype, { aborted: { get: () => left-- <= 0 } })
    await drainOutbox()
    await eraseAccounts(stopping)
    if ((await db.erasure.count({ where: { finishedAt: null, dueAt: { lte: now() } } })) === 0) return turn
  }
  throw new Error('It never came to an end.')
}

describe('an account that is deleted', () => {
  test('leaves no name, handle or address in any cell or file, and what was written stays', async () => {
    const { leaver, friend, mentioningId, answerId, unnamedId, world } = await somebodyWhoLeaves()
    const admin = world.who.admin as Viewer
    const before = await db.post.findUniqueOrThrow({ where: { id: mentioningId } })
    const kept = await db.lessonCare.findMany({ where: { ownerId: leaver.id } })
    expect(kept.length).toBeGreaterThan(0)
    expect(cellsNaming().length).toBeGreaterThan(10)
    expect(filesNaming().join()).toContain('search/embedded.db')

    await deactivatePerson(admin, leaver.id, 'Left')
    await askDeletionOf(admin, leaver.id, 'They left the company.')
    await drainOutbox()
    later(WEEK_MS)
    await doWhatIsDue()
    await drainOutbox()
    expect(cellsNaming()).toEqual([])
    expect(filesNaming()).toEqual([])

    const after = await db.post.findUniqueOrThrow({ where: { id: mentioningId } })
    expect([after.score, after.answerCount]).toEqual([before.score, before.answerCount])
    const page = await site.get(`/posts/${mentioningId}/${after.slug}`, friend)
    expect(page.text).toContain('Former colleague said so, and Former colleague wrote it.')
    expect(page.text).toContain('Use a second key')
    expect(page.text).not.toMatch(/href="\/people\/(~|wandaq|former)/)
    const { author } = await db.answer.findUniqueOrThrow({
      where: { id: answerId },
      include: { author: true },
    })
    const asked = await db.post.findUniqueOrThrow({
      where: { id: world.originalId },
      include: { author: true },
    })
    expect([author.name, asked.author.name]).toEqual(['Former colleague', 'Former colleague'])
    expect(
      new Set([author.id, asked.author.id, leaver.id]).size,
      'one thread does not lead to the next',
    ).toBe(3)

    expect(await db.lessonCare.count({ where: { ownerId: leaver.id } })).toBe(0)
    const { ending } = await db.mentorship.findUniqueOrThrow({
      where: { id: world.mentorshipId },
      include: { ending: true },
    })
    expect(ending?.result).toBe('left')
    const meeting = { where: { id: world.meetingId }, include: { cancellation: true } }
    expect((await db.meeting.findUniqueOrThrow(meeting)).cancellation).not.toBeNull()
    expect(await db.takenSlot.count({ where: { hostId: leaver.id } })).toBe(0)
    const sealed = { where: { pseudonymId: await pseudonymOf(unnamedId) } }
    const opened = unseal((await db.sealedAuthor.findUniqueOrThrow(sealed)).sealed, sealed.where.pseudonymId)
    expect([opened, opened === leaver.id], 'it looks as it did, and leads to nobody').toEqual([
      expect.any(String),
      false,
    ])
    await expect(reactivatePerson(admin, leaver.id)).rejects.toThrow()
    const acts = await db.auditEntry.findMany({ where: { what: { startsWith: 'person.deletion' } } })
    expect(acts.map(({ subject }) => subject)).toEqual([`person:${leaver.id}`])
    expect(acts).toMatchObject([{ what: 'person.deletion-asked', why: 'They left the company.' }])
  })

  test('is gone as well when the process is killed between any two steps', async () => {
    const { leaver } = await somebodyWhoLeaves()
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: (await account()).id } })
    await transaction((tx) => tx.user.update({ where: { id: leaver.id }, data: { passwordHash } }))
    await askOwnDeletion(leaver, PASSWORD)
    later(WEEK_MS)
    expect(await doWhatIsDue((turn) => turn ** 2)).toBeGreaterThan(6)
    await drainOutbox()
    expect(cellsNaming()).toEqual([])
    expect(await eraseAccounts(new AbortController().signal), 'and there is nothing left to do').toBe(0)
  })
})

describe('asking for it', () => {
  test('takes the password, says until when it can be taken back, and is mailed', async () => {
    const someone = await account()
    const page = await site.get('/settings/data/deletion', someone)
    for (const heading of ['What goes', 'What stays', 'When'])
      expect(page.text).toContain(`<h2>${heading}</h2>`)
    const refused = await ask(someone, 'not my password')
    expect([refused.status, refused.text.includes('This is not your password.')]).toEqual([422, true])
    expect(await db.erasure.count()).toBe(0)

    expect((await ask(someone)).location).toBe('/settings/data?saved')
    await ask(someone)
    expect(await db.erasure.count()).toBe(1)
    expect((await site.get('/settings/data', someone)).text).toContain('Keep my account')
    await drainOutbox()
    const [mail, ...more] = await db.keptMail.findMany({ where: { to: someone.email } })
    expect([mail?.subject, more]).toEqual([expect.stringContaining('will be deleted on'), []])
  })

  test('changes nothing until the days are over, and can be taken back', async () => {
    const someone = await account()
    await ask(someone)
    later(WEEK_MS - 60_000)
    await doWhatIsDue()
    expect((await again(someone)).name).toBe(someone.name)
    expect((await site.post('/settings/data/deletion', someone, { intent: 'stop' })).status).toBe(302)
    later(WEEK_MS)
    await doWhatIsDue()
    expect((await again(someone)).handle).toBe(someone.handle)
  })

  test('ends the access when they are over', async () => {
    await account({ role: 'admin' })
    const someone = await account()
    await ask(someone)
    later(WEEK_MS)
    await doWhatIsDue()
    const signedIn = await site.post('/sign-in', null, { email: someone.email, password: PASSWORD })
    expect(signedIn.status).toBe(422)
    expect((await site.get('/', someone)).location).toContain('/sign-in')
  })

  test('is refused to the last administrator, then and when the days are over', async () => {
    const first = await account({ role: 'admin' })
    expect((await ask(first)).text).toContain('This is the last administrator.')
    const second = await account({ role: 'admin' })
    await ask(first)
    await ask(second)
    later(WEEK_MS)
    const stopping = new AbortController().signal
    for (let turn = 0; turn < 4; turn++) {
      await eraseAccounts(stopping)
      await drainOutbox()
    }
    expect(await db.user.count({ where: { role: 'admin', deactivation: null } })).toBe(1)
  })
})

describe('an administrator', () => {
  test('has it done for somebody who left, says why without a name, and others can stop it', async () => {
    const [admin, other, someone] = [
      await account({ role: 'admin' }),
      await account({ role: 'admin' }),
      await account(),
    ]
    const path = `/admin/people/${someone.id}`
    const form = { intent: 'delete-account', why: 'They asked us to.' }
    expect((await site.post(path, admin, form)).text).toContain('Deactivate the account first')
    const leaving = deactivatePerson(admin, someone.id, `${someone.name} left`)
    await expect(leaving).rejects.toThrow('Say why without naming them')
    await deactivatePerson(admin, someone.id, 'Left')
    const named = await site.post(path, admin, { ...form, why: `${someone.name} asked` })
    expect([named.status, named.text.includes('Say why without naming them')]).toEqual([422, true])
    expect((await site.post(path, admin, form)).status).toBe(302)
    expect((await site.get(path, other)).text).toContain('Keep the account')
    expect((await site.post(path, other, { intent: 'keep-account' })).status).toBe(302)
    expect(await db.erasure.count()).toBe(0)
    const deletions = { what: { startsWith: 'person.deletion' } }
    const acts = await db.auditEntry.findMany({ where: deletions, orderBy: { at: 'asc' } })
    expect(acts.map(({ what }) => what)).toEqual(['person.deletion-asked', 'person.deletion-stopped'])
  })

  test('deletes nobody who is back by then, and takes back nothing that is another one’s to take back', async () => {
    const [admin, someone] = [await account({ role: 'admin' }), await account()]
    await deactivatePerson(admin, someone.id, 'Left')
    await askDeletionOf(admin, someone.id, 'They left.')
    await reactivatePerson(admin, someone.id)
    later(WEEK_MS)
    await doWhatIsDue()
    expect((await again(someone)).name).toBe(someone.name)

    await askOwnDeletion(await again(someone), PASSWORD)
    await expect(stopDeletion(admin, someone.id)).rejects.toThrow()
    await expect(stopDeletion(await person(), someone.id)).rejects.toThrow()
  })
})
