import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { splitAnswer } from '~/features/splits/split-answer.server'
import type { SplitWanted } from '~/features/splits/split-form'
import { addFile } from '~/features/uploads/add-file.server'
import { fileAddress } from '~/features/uploads/file-address'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { allowed, pseudonymOf, unnamedAnswer, unnamedComment } from '../anonymity/unnamed'
import { answer, answersSeen, commentsSeen, recorded } from '../answers/discussion'
import { published, titlesFor } from '../finding/searching'
import { inboxOf } from '../notifications/telling'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const fields = {
  kind: 'question',
  title: 'Who feeds the zeppelin?',
  why: 'It asks something else.',
  revision: '1',
}
const split = (who: Viewer, id: string, more: Record<string, string> = {}) =>
  site.post(`/answers/${id}/split`, who, { ...fields, ...more })
const wanted: SplitWanted = { ...fields, kind: 'question', revision: 1 }
const pageOf = async (who: Viewer, id: string) => {
  const { slug } = await db.post.findUniqueOrThrow({ where: { id } })
  return (await site.get(`/posts/${id}/${slug}`, who)).text
}

/** Mo answers Asha with a question of his own, which is talked about. */
async function aside() {
  const [asha, mo, devika] = [
    await person({ name: 'Asha' }),
    await person({ name: 'Mo' }),
    await person({ name: 'Devika', role: 'moderator' }),
  ]
  await topic('postgres')
  const question = await published(asha, { title: 'How do we rotate the signing key?', topics: 'postgres' })
  const answered = await answer(mo, question, 'And who feeds the **zeppelin**?')
  await addComment(asha, { on: { answerId: answered }, body: 'Good point.', submissionKey: undefined })
  await addComment(asha, { on: { postId: question }, body: 'Anybody?', submissionKey: undefined })
  return { asha, mo, devika, question, answered }
}

describe('splitting an answer out', () => {
  it('makes it a question by its author and of its time, in the same place, with its comments; nothing is lost', async () => {
    setClock('2026-03-01T10:00:00Z')
    const { asha, mo, devika, question, answered } = await aside()
    setClock('2026-03-05T10:00:00Z')
    const rows = [await db.answer.count(), await db.comment.count(), await db.revision.count()]
    const sent = await split(devika, answered)
    const [, , id = ''] = sent.location?.split('/') ?? []
    expect([sent.status, sent.location]).toEqual([303, `/posts/${id}/who-feeds-the-zeppelin`])
    const made = await db.post.findUniqueOrThrow({
      where: { id },
      include: { topics: { include: { topic: true } } },
    })
    const old = await db.post.findUniqueOrThrow({ where: { id: question } })
    expect(made).toMatchObject({ kind: 'question', authorId: mo.id, spaceId: old.spaceId, commentCount: 1 })
    expect(made.createdAt).toEqual(new Date('2026-03-01T10:00:00Z'))
    expect(made.topics.map((it) => it.topic.slug)).toEqual(['postgres'])
    expect(made.bodyHtml).toContain('<strong>zeppelin</strong>')
    expect(await commentsSeen(asha, id)).toEqual(['Good point.'])
    expect(await commentsSeen(asha, question)).toEqual(['Anybody?'])
    for (const who of [asha, devika]) expect(await answersSeen(who, question)).toEqual([])
    expect(old).toMatchObject({ answerCount: 0, commentCount: 1 })
    expect([await db.answer.count(), await db.comment.count(), await db.revision.count()]).toEqual(rows)
    expect(await db.postFollow.count({ where: { postId: id, userId: mo.id } })).toBe(1)
  })

  it('says in the old place where it went, in the new one where it came from, and tells its author', async () => {
    const { asha, mo, devika, question, answered } = await aside()
    const { id } = await splitAnswer(devika, answered, wanted)
    const before = await pageOf(asha, question)
    expect(before).toContain(
      `<p id="answer-${answered}" class="meta">An answer by Mo is a question of its own now`,
    )
    expect(before).toContain(`href="/posts/${id}/who-feeds-the-zeppelin"`)
    expect(await pageOf(asha, id)).toContain('This was an answer to')
    const told = await inboxOf(mo)
    expect(told).toContain('split-out asked')
    // What was told of the comments leads to where they are by now.
    const lines = await db.notice.findMany({ where: { userId: mo.id, kind: 'comment' } })
    expect(lines.map(({ page }) => page).sort()).toEqual([`/posts/${question}`, `/posts/${id}`].sort())
    expect((await site.get('/inbox', mo)).text).toContain('made an answer of yours a post of its own')
    expect(await db.auditEntry.findMany()).toMatchObject([
      { byId: devika.id, what: 'answer.split-out', subject: `answer:${answered}`, after: `post:${id}` },
    ])
  })

  it('is found as what it is from then on, and waits for an answer', async () => {
    const { asha, devika, question, answered } = await aside()
    await drainOutbox()
    expect(await titlesFor(asha, 'zeppelin')).toEqual(['How do we rotate the signing key?'])
    const { id } = await splitAnswer(devika, answered, wanted)
    await drainOutbox()
    expect(await titlesFor(asha, 'zeppelin')).toEqual(['Who feeds the zeppelin?'])
    const waiting = (await db.questionRoute.findMany()).map(({ postId }) => postId)
    expect(waiting.sort()).toEqual([id, question].sort())
  })

  it('can become a lesson, whose fields are left for its author', async () => {
    const { asha, mo, devika, answered } = await aside()
    const sent = await split(devika, answered, { kind: 'lesson' })
    const [, , id = ''] = sent.location?.split('/') ?? []
    expect(await db.lesson.findUnique({ where: { postId: id } })).toMatchObject({
      outcome: null,
      summary: '',
    })
    await drainOutbox()
    expect(await db.lessonCare.findUnique({ where: { postId: id } })).toMatchObject({
      ownerId: expect.any(String),
    })
    expect(await pageOf(asha, id)).toContain('zeppelin')
    expect((await site.get(`/posts/${id}/edit`, mo)).status).toBe(200)
  })

  it('gives the same post the second time, and does not come back as an answer', async () => {
    const { devika, answered } = await aside()
    const first = await split(devika, answered)
    const before = databaseContents()
    expect((await split(devika, answered)).location).toBe(first.location)
    expect(databaseContents()).toBe(before)
    expect((await site.post(`/answers/${answered}/deletion`, devika, { deleted: '0' })).status).toBe(422)
    expect(await recorded('answer.split-out')).toHaveLength(1)
  })

  it('is for moderators, leaves the accepted answer where it is, and asks again after an edit', async () => {
    const { asha, mo, devika, question, answered } = await aside()
    for (const who of [asha, mo]) expect((await split(who, answered)).status).toBe(403)
    const late = await split(devika, answered, { revision: '2' })
    expect([late.status, late.text.includes('edited this answer meanwhile')]).toEqual([422, true])
    expect(late.text).toContain('value="Who feeds the zeppelin?"')
    expect((await split(devika, answered, { title: 'Who' })).status).toBe(422)
    await acceptAnswer(asha, question, answered)
    expect((await split(devika, answered)).status).toBe(422)
    expect((await site.get(`/answers/${answered}/split`, devika)).text).toContain(
      'stays where it solves something',
    )
    expect(await db.splitAnswer.count()).toBe(0)
  })

  it('takes the pictures along that stand in it', async () => {
    const { asha, mo, devika, question } = await aside()
    const file = await addFile(mo, { name: 'notes.txt', bytes: Buffer.from('hello') })
    const answered = await answer(mo, question, `See [notes](${fileAddress(file)}).`)
    const { id } = await splitAnswer(devika, answered, wanted)
    expect(await db.fileHolder.findMany({ where: { postId: id } })).toMatchObject([{ fileId: file.id }])
    expect((await site.get(fileAddress(file), asha)).status).toBe(200)
  })

  it('goes on under the same words where no name was given, is theirs alone, and names nobody', async () => {
    await allowed()
    const { asha, devika, question } = await aside()
    const rosa = await person({ name: 'Rosa Rohr' })
    const answered = await unnamedAnswer(rosa, question)
    const { id } = await splitAnswer(devika, answered, wanted)
    const [before, since] = [
      await db.answer.findUniqueOrThrow({ where: { id: answered } }),
      await pseudonymOf(id),
    ]
    const name = async (userId: string) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).name
    expect(since).not.toBe(before.authorId)
    expect(await name(since)).toBe(await name(before.authorId))
    expect((await site.get(`/posts/${id}/edit`, await again(rosa))).status).toBe(200)
    const reply = await unnamedComment(rosa, { postId: id })
    expect((await db.comment.findUniqueOrThrow({ where: { id: reply } })).authorId).toBe(since)
    await drainOutbox()
    expect((await site.get('/inbox', await again(rosa))).text).toContain('made an answer of yours a post')
    expect(await db.notice.count({ where: { userId: rosa.id, kind: 'split-out' } })).toBe(0)
    expect(await pageOf(asha, id)).not.toContain('Rosa Rohr')
    const audited =
      JSON.stringify(await db.auditEntry.findMany()) + JSON.stringify(await recorded('answer.split-out'))
    expect(audited).not.toContain(rosa.id)
  })
})
