import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { sendDueMails } from '~/features/mails/send-mails.server'
import { noticesGiven } from '~/features/notifications/notice-events'
import { readPage } from '~/features/notifications/read-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { removeSpaceMember } from '~/features/spaces/remove-space-member.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person, privateSpace, topic } from '../../support/people'
import { follows } from '../notifications/telling'
import { questionFields, wanted } from '../posts/drafts'
import { openMailServer } from './mail-server'
import { addressOf, hoursLater, settled, wants } from './mailing'

let mails: Awaited<ReturnType<typeof openMailServer>>
let asker: Viewer
let to: string

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  mails = await openMailServer()
  asker = await person({ name: 'Asta Asker', spaces: ['lab'] })
  to = await addressOf(asker)
})
afterEach(() => mails.close())

async function asked(fields: Record<string, string> = {}): Promise<string> {
  return (await publishPost(asker, wanted(questionFields(fields)))).id
}

const answered = async (postId: string, by: Viewer, body = 'Keep both for a **day**.') =>
  postAnswer(by, { postId, body, submissionKey: undefined })

describe('a mail at once', () => {
  test('says who did what, in text and in HTML, and belongs to the thread of its post', async () => {
    const postId = await asked()
    const asha = await person({ name: 'Asha <Ädler>', spaces: ['lab'] })
    const { id } = await answered(postId, asha)
    await settled()
    const [mail] = mails.to(to)
    expect(mails.received).toHaveLength(1)
    expect(mail?.headers).toMatchObject({
      subject: 'Re: How do we rotate the signing key?',
      references: `<post-${postId}@localhost>`,
      'in-reply-to': `<post-${postId}@localhost>`,
      'message-id': expect.stringMatching(/^<mail-\w{12}@localhost>$/),
      'list-id': '<answer.notices.localhost>',
      'list-unsubscribe': expect.stringMatching(
        /^<http:\/\/localhost\/mail\/stop\/kind\.answer\.\w+\.\w{40}>$/,
      ),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'auto-submitted': 'auto-generated',
      precedence: 'bulk',
    })
    expect(mail?.text).toContain('Asha <Ädler> answered your question How do we rotate the signing key?')
    expect(mail?.text).toContain('> Keep both for a day.')
    expect(mail?.text).toContain(
      `http://localhost/posts/${postId}/how-do-we-rotate-the-signing-key?answer=${id}#answer-${id}`,
    )
    expect(mail?.html).toContain('Asha &lt;Ädler&gt; answered your question')
    expect(mail?.html).toContain('prefers-color-scheme: dark')
    expect(mail?.html).toContain('<meta name="color-scheme" content="light dark"/>')
    await answered(postId, await person())
    await settled()
    const [one, two] = mails.to(to)
    expect(two?.headers.references).toBe(one?.headers.references)
    expect(two?.headers['message-id']).not.toBe(one?.headers['message-id'])
  })

  test('comes once, however often its events are delivered again', async () => {
    await answered(await asked(), await person())
    await settled()
    const events = await db.event.findMany()
    await transaction(async (tx) => {
      for (const { type, payload } of events) await record(tx, { type, payload: JSON.parse(payload) })
    })
    await settled()
    await transaction((tx) => tx.noticeMail.deleteMany())
    for (const { payload } of events.filter(({ type }) => type === noticesGiven.type))
      await transaction((tx) => record(tx, noticesGiven(JSON.parse(payload))))
    setClock('2026-11-29T10:00:00Z')
    await settled()
    expect(mails.to(to)).toHaveLength(1)
    expect(await db.noticeItem.count({ where: { userId: asker.id } })).toBe(1)
  })

  test('does not come for what was read, deleted, muted or chosen otherwise before it leaves', async () => {
    const [read, deleted, muted, never, kept] = await Promise.all([
      asked(),
      asked(),
      asked(),
      asked(),
      asked(),
    ])
    const asha = await person({ name: 'Asha' })
    await answered(read ?? '', asha)
    const answer = await answered(deleted ?? '', asha)
    for (const id of [muted, never, kept]) await answered(id ?? '', asha)
    await drainOutbox()
    await readPage(asker, `/posts/${read}`)
    await deleteAnswer(await person({ role: 'moderator' }), answer.id, 'Wrong')
    await transaction((tx) =>
      tx.postFollow.updateMany({ where: { postId: muted }, data: { level: 'muted' } }),
    )
    await sendDueMails()
    expect(mails.to(to).map(({ headers }) => headers.references)).toEqual(
      expect.arrayContaining([`<post-${never}@localhost>`, `<post-${kept}@localhost>`]),
    )
    expect(mails.to(to)).toHaveLength(2)
    await answered(never ?? '', asha)
    await drainOutbox()
    await wants(asker, 'answer', 'app')
    await sendDueMails()
    expect(mails.to(to)).toHaveLength(2)
    expect(await db.noticeMail.count({ where: { userId: asker.id, state: 'empty' } })).toBe(4)
  })

  test('goes to nobody who lost their seat, left, or has no address, by the time it leaves', async () => {
    const lab = await privateSpace('lab')
    const admin = await person({ role: 'admin' })
    const topicId = await topic('keys')
    const readers = [
      await person({ spaces: ['lab'] }),
      await person({ spaces: ['lab'] }),
      await person({ spaces: ['lab'] }),
      await person({ spaces: ['lab'] }),
    ]
    for (const reader of readers) {
      await follows(reader, { topic: topicId })
      await wants(reader, 'post', 'mail')
    }
    const [lost, left, bare, stays] = readers as [Viewer, Viewer, Viewer, Viewer]
    await publishPost(
      asker,
      wanted(questionFields({ topics: 'keys', spaceId: lab, title: 'A zebrafinch sings' })),
    )
    await drainOutbox()
    expect(await db.noticeMail.count()).toBe(4)
    await transaction(async (tx) => {
      await tx.spaceMember.deleteMany({ where: { userId: lost.id } })
      await tx.deactivation.create({ data: { userId: left.id, byId: admin.id, at: now(), reason: 'Left' } })
      await tx.user.update({ where: { id: bare.id }, data: { email: null } })
    })
    await sendDueMails()
    expect(mails.received.map((mail) => mail.to)).toEqual([await addressOf(stays)])
  })

  test('has all that a saved search found at one time', async () => {
    const told = { kind: 'saved-search' as const, to: [asker.id], actorId: null, bundle: 'saved-search:x:1' }
    const { personTold } = await import('~/features/notifications/notice-events')
    const ids = [await asked({ title: 'First' }), await asked({ title: 'Second' })]
    await transaction(async (tx) => {
      for (const postId of ids)
        await record(
          tx,
          personTold({ ...told, fact: `f:${postId}`, thread: postId, page: `/posts/${postId}`, postId }),
        )
    })
    await settled()
    expect(mails.received).toHaveLength(1)
    expect(mails.received[0]?.headers.subject).toBe('Saved searches: 2 new')
    for (const title of ['First', 'Second']) expect(mails.received[0]?.text).toContain(title)
  })

  test('is not made of what happened days ago, nor where there is no mail server', async () => {
    const postId = await asked()
    await answered(postId, await person())
    setClock('2026-11-28T10:00:00Z')
    await settled()
    await mails.close()
    await answered(postId, await person())
    await settled()
    expect([await db.noticeMail.count(), await db.keptMail.count()]).toEqual([0, 0])
    mails = await openMailServer()
  })
})

describe('a mail server that does not take it', () => {
  test('is asked again later and less and less often, and the mail comes once', async () => {
    await mails.close()
    let code: number | undefined = 451
    mails = await openMailServer(() => code)
    await answered(await asked(), await person())
    await settled()
    await sendDueMails()
    expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await hoursLater(1 / 60)
    await hoursLater(1 / 60)
    expect(await db.noticeMail.findMany()).toMatchObject([
      { attempts: 2, problem: expect.stringContaining(to) },
    ])
    code = undefined
    await hoursLater(5 / 60)
    await hoursLater(24)
    expect(mails.to(to)).toHaveLength(1)
  })

  test('is asked no more when it says that there is no such address', async () => {
    await mails.close()
    mails = await openMailServer((address) => (address === to ? 550 : undefined))
    await answered(await asked(), await person())
    await settled()
    await hoursLater(24)
    expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'failed', attempts: 0 }])
    expect(mails.received).toEqual([])
  })

  test('is given up on after three days', async () => {
    await mails.close()
    mails = await openMailServer(() => 451)
    await answered(await asked(), await person())
    await settled()
    for (let day = 0; day < 12; day++) await hoursLater(24)
    expect(await db.noticeMail.findMany()).toMatchObject([{ state: 'failed', attempts: 9 }])
  })
})

test('a person is never mailed what they may not read, in whatever order seats come and go', async () => {
  const lab = await privateSpace('lab')
  const moderator = await person({ moderates: ['lab'] })
  const guest = await person({ name: 'Guest', spaces: ['lab'] })
  await follows(guest, { space: lab })
  await wants(guest, 'post', 'mail')
  await publishPost(asker, wanted(questionFields({ spaceId: lab, title: 'A zebrafinch sings' })))
  await drainOutbox()
  await removeSpaceMember(await again(moderator), { slug: 'lab', handle: guest.handle })
  await sendDueMails()
  await transaction((tx) =>
    tx.spaceMember.create({ data: { spaceId: lab, userId: guest.id, role: 'member', joinedAt: now() } }),
  )
  await settled()
  expect(mails.received.filter(({ text }) => text.includes('zebrafinch'))).toEqual([])
})
