import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { closeAsDuplicate } from '~/features/duplicates/close-as-duplicate.server'
import { mergeQuestions } from '~/features/duplicates/merge-questions.server'
import { followPost } from '~/features/follows/follow-post.server'
import { entryForm } from '~/features/uses/entry-form'
import { recordUse } from '~/features/uses/record-use.server'
import { voteOnAnswer } from '~/features/votes/vote.server'
import { db, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { allowed, namesOf, pseudonymOf, unnamedAnswer, unnamedQuestion } from '../anonymity/unnamed'
import { answer, answersSeen, commentsSeen, recorded } from '../answers/discussion'
import { published, titlesFor } from '../finding/searching'
import { inboxesOf } from '../notifications/telling'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const merge = (who: Viewer, id: string, to: string) =>
  site.post(`/posts/${id}/merge`, who, { to, why: 'One place for the key.' })
const pathOf = async (id: string) => {
  const { slug } = await db.post.findUniqueOrThrow({ where: { id } })
  return `/posts/${id}/${slug}`
}

/** Lena asks what Asha asked, and Mo answers her; Devika keeps order. */
async function twice() {
  const [asha, lena] = [await person({ name: 'Asha' }), await person({ name: 'Lena' })]
  const [mo, devika] = [await person({ name: 'Mo' }), await person({ name: 'Devika', role: 'moderator' })]
  const original = await published(asha, { title: 'How do we rotate the signing key?' })
  const duplicate = await published(lena, { title: 'Rotating the key that signs' })
  const answered = await answer(mo, duplicate, 'Overlap the zeppelins for a day')
  return { asha, lena, mo, devika, original, duplicate, answered }
}

/** How many rows there are of what people wrote and did under questions. */
async function counted() {
  const { answer: answers, comment, answerVote, postUse, revision, user, postVote } = db
  const tables = [answers, comment, answerVote, postUse, revision, user, postVote]
  return Promise.all(tables.map((table) => (table as typeof answers).count()))
}

describe('merging two questions', () => {
  it('puts the answers, with votes, uses and comments, under the other one, and loses no row', async () => {
    const { asha, lena, mo, devika, original, duplicate, answered } = await twice()
    await voteOnAnswer(asha, answered, 1)
    const comment = (path: string, who: Viewer, body: string) => site.post(`${path}/comments`, who, { body })
    await comment(`/answers/${answered}`, lena, 'A whole day?')
    await comment(`/posts/${duplicate}`, mo, 'Which key?')
    await acceptAnswer(lena, duplicate, answered)
    const used = { context: 'Billing', usedOn: '2026-01-05', result: 'helped' }
    await recordUse(asha, { answerId: answered }, parseValues(used, entryForm))
    const before = await counted()
    expect((await merge(devika, duplicate, original)).location).toBe(await pathOf(original))
    expect(await counted()).toEqual(before)
    const [seen] = await answersSeen(asha, original)
    expect(seen).toMatchObject({ id: answered, score: 1, accepted: true })
    expect((await commentsSeen(asha, original)).sort()).toEqual(['A whole day?', 'Which key?'])
    expect(await db.postUse.findFirst()).toMatchObject({ postId: original, answerId: answered })
    const counts = { select: { answerCount: true, commentCount: true } }
    expect(await db.post.findUnique({ where: { id: original }, ...counts })).toEqual({
      answerCount: 1,
      commentCount: 1,
    })
    expect(await db.post.findUnique({ where: { id: duplicate }, ...counts })).toEqual({
      answerCount: 0,
      commentCount: 0,
    })
  })

  it('leads on from the old address, and from that of an answer; what was asked can still be read', async () => {
    const { asha, devika, original, duplicate, answered } = await twice()
    const old = await pathOf(duplicate)
    await mergeQuestions(devika, duplicate, { to: original, why: 'One place.' })
    const led = await site.get(old, asha)
    expect([led.status, led.location]).toEqual([302, await pathOf(original)])
    const link = await site.get(`${old}?answer=${answered}`, asha)
    expect(link.location).toBe(`${await pathOf(original)}?answer=${answered}#answer-${answered}`)
    const text = (await site.get(`${old}?merged`, asha)).text
    expect(text).toContain('Merged.')
    expect(text).toContain('Rotating the key that signs')
    expect(text).not.toContain('Open it again')
    expect((await site.get(await pathOf(original), asha)).text).toContain(`${old}?merged`)
    for (const what of ['answers', 'comments']) {
      const late = await site.post(`/posts/${duplicate}/${what}`, asha, { body: 'Typed too late' })
      expect([late.status, late.text.includes('Typed too late')]).toEqual([422, true])
    }
    expect((await site.post(`/posts/${duplicate}/duplicate`, devika, { change: 'reopen' })).status).toBe(422)
  })

  it('keeps what is accepted there, and says in the log which was accepted here', async () => {
    const { asha, lena, mo, devika, original, duplicate, answered } = await twice()
    const theirs = await answer(mo, original, 'Ask the keeper')
    await acceptAnswer(asha, original, theirs)
    await acceptAnswer(lena, duplicate, answered)
    await mergeQuestions(devika, duplicate, { to: original, why: 'One place.' })
    expect(
      (await answersSeen(asha, original)).filter(({ accepted }) => accepted).map(({ id }) => id),
    ).toEqual([theirs])
    const [entry] = await db.auditEntry.findMany()
    expect(entry).toMatchObject({ byId: devika.id, what: 'post.merged', subject: `post:${duplicate}` })
    expect(entry).toMatchObject({ after: `post:${original}`, why: 'One place.' })
    expect(JSON.parse(entry?.before ?? '')).toEqual({ answers: [answered], comments: [], accepted: answered })
  })

  it('is found at once under what the answers say, in either wording', async () => {
    const { asha, devika, original, duplicate } = await twice()
    await drainOutbox()
    expect(await titlesFor(asha, 'zeppelins')).toEqual(['Rotating the key that signs'])
    await mergeQuestions(devika, duplicate, { to: original, why: 'One place.' })
    await drainOutbox()
    expect(await titlesFor(asha, 'zeppelins')).toEqual(['How do we rotate the signing key?'])
    expect(await titlesFor(asha, 'rotating key signs')).toContain('Rotating the key that signs')
  })

  it('tells both who asked, brings the followers along, and takes earlier notices with it', async () => {
    const { asha, lena, mo, devika, original, duplicate, answered } = await twice()
    await followPost(devika, duplicate, { following: true })
    await drainOutbox()
    await mergeQuestions(devika, duplicate, { to: original, why: 'One place.' })
    expect(await inboxesOf(asha, lena, devika)).toEqual([
      ['merged asked'],
      ['answer own-post', 'merged asked'],
      ['answer post'],
    ])
    const told = await db.notice.findFirst({ where: { userId: lena.id, kind: 'answer' } })
    expect(told).toMatchObject({ postId: original, page: `/posts/${original}` })
    const inbox = (await site.get('/inbox', lena)).text
    expect(inbox).toContain('brought your question, with its answers, together with')
    expect(inbox).toContain(`?answer=${answered}#answer-${answered}`)
    const followers = await db.postFollow.findMany({ where: { postId: original } })
    expect(followers.map(({ userId }) => userId).sort()).toEqual([asha.id, lena.id, mo.id, devika.id].sort())
  })

  it('does nothing the second time, and goes nowhere else', async () => {
    const { asha, devika, original, duplicate } = await twice()
    await merge(devika, duplicate, original)
    const before = databaseContents()
    expect((await merge(devika, duplicate, original)).status).toBe(303)
    expect(databaseContents()).toBe(before)
    const third = await post({ by: asha })
    expect((await merge(devika, duplicate, third)).status).toBe(422)
    expect((await merge(devika, original, duplicate)).status).toBe(422)
    expect(await recorded('post.merged')).toHaveLength(1)
  })

  it('takes what was closed as a duplicate where it leads, and nowhere else', async () => {
    const { asha, lena, devika, original, duplicate } = await twice()
    await closeAsDuplicate(lena, duplicate, original)
    const third = await post({ by: asha })
    expect((await merge(devika, duplicate, third)).status).toBe(422)
    expect((await merge(devika, duplicate, original)).status).toBe(303)
    expect(await db.duplicateClosure.count()).toBe(1)
  })

  it('is for moderators, within one space, and for questions only', async () => {
    const { asha, lena, devika, original, duplicate } = await twice()
    const before = databaseContents()
    expect((await merge(lena, duplicate, original)).status).toBe(403)
    const keeper = await person({ moderates: ['board'] })
    const hidden = await post({ by: keeper, space: 'board' })
    expect((await merge(devika, hidden, original)).status).toBe(404)
    const into = await merge(keeper, hidden, original)
    expect([into.status, into.text.includes('another space')]).toEqual([422, true])
    const lesson = await post({ by: asha, kind: 'lesson' })
    expect((await merge(devika, lesson, original)).status).toBe(403)
    const typed = await merge(devika, duplicate, 'nowhere at all')
    expect([typed.status, typed.text.includes('value="nowhere at all"')]).toEqual([422, true])
    expect(before).not.toContain('post.merged')
    expect(await db.postMerge.count()).toBe(0)
  })

  it('lets names go on in the other thread, two of them never under one name, and names nobody', async () => {
    await allowed()
    const { devika, asha, original } = await twice()
    const [rosa, kenji] = [await person({ name: 'Rosa' }), await person({ name: 'Kenji' })]
    const unnamed = await unnamedQuestion(rosa)
    const quiet = await pseudonymOf(unnamed)
    const reply = await unnamedAnswer(kenji, original)
    const [taken = ''] = await namesOf({ answers: [reply] })
    await transaction(async (tx) => {
      await tx.pseudonym.update({ where: { id: quiet }, data: { name: taken } })
      await tx.user.update({ where: { id: quiet }, data: { name: taken } })
    })
    await mergeQuestions(devika, unnamed, { to: original, why: 'One place.' })
    const [asked] = await namesOf({ posts: [unnamed] })
    expect(asked).not.toBe(taken)
    const more = await unnamedAnswer(rosa, original, 'It was me who asked')
    expect(await namesOf({ answers: [more] })).toEqual([asked])
    await answer(asha, original, 'For all who wait')
    await drainOutbox()
    const inbox = (await site.get('/inbox', await again(rosa))).text
    expect(inbox).toContain('brought your question')
    expect(inbox).toMatch(/Asha and [A-Z][a-z]+ [A-Z][a-z]+ answered/)
    const audited =
      JSON.stringify(await db.auditEntry.findMany()) + JSON.stringify(await recorded('post.merged'))
    for (const { id } of [rosa, kenji]) expect(audited).not.toContain(id)
  })
})
