import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { sendDueMails } from '~/features/mails/send-mails.server'
import { readPage } from '~/features/notifications/read-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { sendDuePushes } from '~/features/push/send-pushes.server'
import { sweepPushes } from '~/features/push/sweep-pushes.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person, privateSpace, topic } from '../../support/people'
import { openMailServer } from '../mails/mail-server'
import { wants } from '../mails/mailing'
import { follows } from '../notifications/telling'
import { questionFields, wanted } from '../posts/drafts'
import { deviceOf, minutesLater, settled } from './devices'
import { openPushService } from './push-service'

let service: Awaited<ReturnType<typeof openPushService>>
let status: number | undefined
let asker: Viewer
let device: string

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  status = undefined
  service = await openPushService(() => status)
  asker = await person({ name: 'Asta Asker' })
  device = await deviceOf(asker, service)
  await transaction((tx) =>
    tx.site.create({ data: { id: 1, name: 'Northwind', allowedDomains: '', createdAt: now() } }),
  )
})
afterEach(() => service.close())

const asked = async (fields: Record<string, string> = {}) =>
  (await publishPost(asker, wanted(questionFields(fields)))).id

const answered = (postId: string, by: Viewer) =>
  postAnswer(by, { postId, body: 'So.', submissionKey: undefined })

describe('a notice on a device', () => {
  test('names the site and says what the inbox says, signed by the site and for that browser alone', async () => {
    const postId = await asked()
    const { id } = await answered(postId, await person({ name: 'Asha' }))
    await settled()
    const notice = await db.notice.findFirstOrThrow({ where: { userId: asker.id } })
    expect(service.received).toEqual([
      {
        endpoint: device,
        topic: notice.id,
        ttl: 6 * 3600,
        message: {
          site: 'Northwind',
          line: 'Asha answered your question How do we rotate the signing key?',
          path: `/posts/${postId}/how-do-we-rotate-the-signing-key?answer=${id}#answer-${id}`,
          tag: notice.id,
          push: expect.stringMatching(/^\w{12}$/),
        },
      },
    ])
  })

  test('takes the place of the one before about the same question', async () => {
    const postId = await asked()
    await answered(postId, await person({ name: 'Asha' }))
    await settled()
    setClock('2026-11-25T10:05:00Z')
    await answered(postId, await person({ name: 'Mo' }))
    await settled()
    const [one, two] = service.at(device)
    expect([one?.tag === two?.tag, one?.push === two?.push]).toEqual([true, false])
    expect(two?.line).toBe('Mo and Asha answered your question How do we rotate the signing key?')
  })

  test('comes once, however often its events are delivered again', async () => {
    await answered(await asked(), await person())
    await settled()
    const events = await db.event.findMany()
    for (let time = 0; time < 2; time++) {
      await transaction(async (tx) => {
        for (const { type, payload } of events) await record(tx, { type, payload: JSON.parse(payload) })
      })
      await minutesLater(30)
    }
    expect(service.counts.asked).toBe(1)
  })

  test('does not come for what was read, deleted, muted or chosen otherwise before it leaves', async () => {
    const ids = [await asked(), await asked(), await asked(), await asked()]
    const asha = await person({ name: 'Asha' })
    const [read = '', deleted, muted] = ids
    const answers = new Map<string, string>()
    for (const id of ids) answers.set(id, (await answered(id, asha)).id)
    await drainOutbox()
    await readPage(asker, `/posts/${read}`)
    await deleteAnswer(await person({ role: 'moderator' }), answers.get(deleted ?? '') ?? '', 'Wrong')
    await transaction((tx) =>
      tx.postFollow.updateMany({ where: { postId: muted }, data: { level: 'muted' } }),
    )
    await sendDuePushes()
    expect(service.at(device).map(({ path }) => path.split('/')[2])).toEqual([ids[3]])
    await answered(await asked(), asha)
    await drainOutbox()
    await wants(asker, 'answer', 'app')
    await sendDuePushes()
    expect(service.counts.asked).toBe(1)
    expect(await db.noticePush.count({ where: { state: 'empty' } })).toBe(4)
  })

  test('does not come to who lost their seat, left, or is signed out there by the time it leaves', async () => {
    const lab = await privateSpace('lab')
    const admin = await person({ role: 'admin' })
    const writer = await person({ spaces: ['lab'] })
    const topicId = await topic('keys')
    const endpoints: string[] = []
    const readers: Viewer[] = []
    for (let count = 0; count < 5; count++) {
      const reader = await person({ spaces: ['lab'] })
      await follows(reader, { topic: topicId })
      await wants(reader, 'post', 'push')
      endpoints.push(await deviceOf(reader, service))
      readers.push(reader)
    }
    const [lost, left, signedOut, lapsed] = readers.map(({ id }) => id)
    await publishPost(
      writer,
      wanted(questionFields({ topics: 'keys', spaceId: lab, title: 'A zebrafinch sings' })),
    )
    await drainOutbox()
    expect(await db.noticePush.count()).toBe(5)
    await transaction(async (tx) => {
      await tx.spaceMember.deleteMany({ where: { userId: lost } })
      await tx.deactivation.create({
        data: { userId: left ?? '', byId: admin.id, at: now(), reason: 'Left' },
      })
      await tx.session.deleteMany({ where: { userId: signedOut } })
      await tx.session.updateMany({ where: { userId: lapsed }, data: { expiresAt: now() } })
    })
    await sendDuePushes()
    expect(service.received.map(({ endpoint }) => endpoint)).toEqual([endpoints[4]])
  })

  test('comes for what one wants at once, with a mail or without, and for nothing else', async () => {
    const mails = await openMailServer()
    const asha = await person({ name: 'Asha' })
    const postId = await asked()
    const came: Record<string, number[]> = {}
    for (const channel of ['mail', 'push', 'app', 'digest', 'never'] as const) {
      await transaction((tx) => tx.noticeChoice.deleteMany({ where: { userId: asker.id } }))
      await wants(asker, 'answer', channel)
      await readPage(asker, `/posts/${postId}`)
      const before = [service.received.length, mails.received.length]
      await answered(postId, asha)
      await settled()
      await sendDueMails()
      const after = [service.received.length, mails.received.length]
      came[channel] = after.map((count, index) => count - (before[index] ?? 0))
    }
    await mails.close()
    const nothing = [0, 0]
    expect(came).toEqual({ mail: [1, 1], push: [1, 0], app: nothing, digest: nothing, never: nothing })
  })

  test('comes once for all that a saved search found at one time', async () => {
    const { personTold } = await import('~/features/notifications/notice-events')
    const told = { kind: 'saved-search' as const, to: [asker.id], actorId: null, bundle: 'saved-search:x:1' }
    const ids = [await asked({ title: 'First' }), await asked({ title: 'Second' })]
    await transaction(async (tx) => {
      for (const postId of ids)
        await record(
          tx,
          personTold({ ...told, fact: `f:${postId}`, thread: postId, page: `/posts/${postId}`, postId }),
        )
    })
    await settled()
    expect(service.received).toHaveLength(1)
  })

  test('is not made of what happened half a day ago', async () => {
    await answered(await asked(), await person())
    setClock('2026-11-25T16:00:01Z')
    await settled()
    expect([await db.noticePush.count(), service.counts.asked]).toEqual([0, 0])
  })
})

describe('a push service that does not take it', () => {
  test.each([404, 410])('ends the subscription with %d', async (code) => {
    status = code
    await answered(await asked(), await person())
    await settled()
    expect([await db.pushDevice.count(), await db.noticePush.count()]).toEqual([0, 0])
    expect(service.counts.asked).toBe(1)
  })

  test.each([429, 500, 503])('is asked again later after %d, and it comes once', async (code) => {
    status = code
    await answered(await asked(), await person())
    await settled()
    await sendDuePushes()
    expect(service.counts.asked).toBe(1)
    await minutesLater(1)
    await minutesLater(0.5)
    expect(service.counts.asked).toBe(2)
    expect(await db.noticePush.findMany()).toMatchObject([
      { state: 'waiting', attempts: 2, problem: `The push service answered with ${code}.` },
    ])
    status = undefined
    await minutesLater(1)
    await minutesLater(60)
    expect([service.received.length, service.counts.asked]).toEqual([1, 3])
  })

  test('is given up on after seven tries, and the device stays', async () => {
    status = 503
    await answered(await asked(), await person())
    await settled()
    for (let time = 0; time < 12; time++) await minutesLater(120)
    expect(service.counts.asked).toBe(7)
    expect(await db.noticePush.findMany()).toMatchObject([{ state: 'failed' }])
    expect(await db.pushDevice.count()).toBe(1)
  })

  test.each([301, 307, 400, 403, 413])('is not asked again, nor anywhere else, after %d', async (code) => {
    status = code
    await answered(await asked(), await person())
    await settled()
    await minutesLater(120)
    expect(service.counts.asked).toBe(1)
    expect(await db.noticePush.findMany()).toMatchObject([{ state: 'failed', attempts: 0 }])
  })

  test('is not asked at all once its address may not be asked, or the site has other keys', async () => {
    await answered(await asked(), await person())
    await drainOutbox()
    await transaction((tx) => tx.pushDevice.updateMany({ data: { siteKey: 'other' } }))
    await sendDuePushes()
    expect([await db.pushDevice.count(), service.counts.asked]).toEqual([0, 0])
    await deviceOf(asker, service)
    await answered(await asked(), await person())
    await drainOutbox()
    await transaction((tx) => tx.pushDevice.updateMany({ data: { endpoint: 'https://127.0.0.1/push/x' } }))
    await sendDuePushes()
    expect([await db.pushDevice.count(), service.counts.asked]).toEqual([0, 0])
  })
})

test('what became of messages is forgotten after a week', async () => {
  await answered(await asked(), await person())
  await settled()
  setClock('2026-12-02T09:00:00Z')
  await sweepPushes()
  expect(await db.noticePush.count()).toBe(1)
  setClock('2026-12-02T11:00:00Z')
  await sweepPushes()
  expect(await db.noticePush.count()).toBe(0)
})
