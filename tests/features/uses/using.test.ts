import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { contextKey } from '~/features/uses/context-key'
import { recordUse } from '~/features/uses/record-use.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { answer, recorded } from '../answers/discussion'
import { inboxesOf, inboxOf } from '../notifications/telling'
import { experimentFields, wanted } from '../posts/drafts'
import { entry, lesson, used, usesSeen } from './entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('saying that one used a lesson', () => {
  it('shows where, when and how it went, and thanks the author with just that', async () => {
    const [asha, lena] = [await person({ name: 'Asha' }), await person({ name: 'Lena' })]
    const id = await lesson(asha)
    const fields = { context: 'Invoices', usedOn: '2026-01-05', result: 'helped', note: 'Saved our Friday' }
    const sent = await site.post(`/posts/${id}/uses`, lena, {
      ...fields,
      conditions: '',
      minutesSaved: '240',
    })
    expect(sent.status).toBe(303)
    const page = (await site.get(sent.location ?? '', asha)).text
    for (const said of ['Invoices', 'Saved our Friday', '5 Jan 2026', 'saved about 4 h', 'whom it helped'])
      expect(page).toContain(said)
    const [{ useId, ...thanks } = {}] = await recorded('post.applied')
    expect(thanks).toEqual({
      postId: id,
      answerId: null,
      actorId: lena.id,
      authorId: asha.id,
      result: 'helped',
    })
    expect(useId).toBe(usesSeen(lena, id).latest[0]?.id)
    expect(await inboxesOf(asha, lena)).toEqual([['applied asked', 'badge asked'], []])
    await removeUse(lena, String(useId))
    expect(await inboxOf(asha)).toEqual([])
  })

  it('is one entry for each person and context, however the context is written', async () => {
    const [asha, lena, joon] = [await person(), await person(), await person()]
    const id = await lesson(asha)
    await used(lena, id, { context: 'Billing API' })
    await expect(used(lena, id, { context: ' billing-api ', result: 'partly' })).rejects.toThrow(Invalid)
    await used(lena, id, { context: 'Search' })
    await used(joon, id, { context: 'Billing API' })
    expect(usesSeen(asha, id).totals[id]).toMatchObject({ uses: 3, people: 2 })
    expect(contextKey('Équipe  Paiement!')).toBe(contextKey('equipe paiement'))
    expect(contextKey('++')).not.toBe(contextKey('--'))
  })

  it('is one entry when the form is sent twenty times at once', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await lesson(asha)
    const ids = await Promise.all(Array.from({ length: 20 }, () => used(lena, id)))
    expect(new Set(ids).size).toBe(1)
    expect(await recorded('post.applied')).toHaveLength(1)
  })

  it('asks under which conditions it did not hold, and keeps what was typed', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await lesson(asha)
    const fields = { context: 'Warehouse', usedOn: '2026-01-05', result: 'not', conditions: ' ' }
    const refused = await site.post(`/posts/${id}/uses`, lena, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say under which conditions it did not hold')
    expect(refused.text).toContain('value="Warehouse"')
    expect(await db.postUse.count()).toBe(0)
  })

  it('takes today where the person is, and no day that is still to come', async () => {
    setClock('2026-03-03T23:30:00Z')
    const [asha, lena] = [await person(), { ...(await person()), timeZone: 'Europe/Berlin' }]
    const id = await lesson(asha)
    await used(lena, id, { context: 'Today in Berlin', usedOn: '2026-03-04' })
    for (const usedOn of ['2026-03-05', '2027-01-01'])
      await expect(used(lena, id, { usedOn })).rejects.toThrow(Invalid)
  })

  it('is refused on one’s own work, on a question, a running experiment and an answer nobody accepted', async () => {
    const [asha, lena] = [await person(), await person()]
    const question = await post({ by: asha })
    const running = (await publishPost(asha, wanted(experimentFields({ status: 'running' })))).id
    const waiting = await answer(asha, question)
    for (const subject of [{ postId: question }, { postId: running }, { answerId: waiting }])
      await expect(recordUse(lena, subject, entry())).rejects.toThrow(Forbidden)
    await expect(used(asha, await lesson(asha))).rejects.toThrow(Forbidden)
    expect(await db.postUse.count()).toBe(0)
  })

  it('works for a concluded experiment and an accepted answer, whose writer is the one who is thanked', async () => {
    const [asha, lena] = [await person(), await person()]
    const end = { status: 'concluded', result: 'It did', verdict: 'supported', decision: 'adopt' }
    const concluded = (await publishPost(asha, wanted(experimentFields(end)))).id
    await used(lena, concluded)
    const question = await post({ by: lena })
    const accepted = await answer(asha, question)
    await acceptAnswer(lena, question, accepted)
    await recordUse(lena, { answerId: accepted }, entry())
    expect((await recorded('post.applied')).map(({ authorId }) => authorId)).toEqual([asha.id, asha.id])
    expect(usesSeen(asha, question).totals[accepted]).toMatchObject({ helped: 1 })
    expect((await site.get(`/posts/${question}/how-do-we-do-this`, asha)).status).toBe(301)
    expect((await site.get(`/posts/${question}/a-post`, asha)).text).toContain('used an answer')
  })

  it('finds nothing in a space one is not a member of, nor where the post or the answer was deleted', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const hidden = await post({ by: asha, kind: 'lesson', space: 'board' })
    const deleted = await lesson(asha)
    await used(lena, deleted)
    await deletePost(asha, deleted)
    const question = await post({ by: lena })
    const gone = await answer(asha, question)
    await acceptAnswer(lena, question, gone)
    await recordUse(lena, { answerId: gone }, entry())
    await deleteAnswer(asha, gone)
    const subjects = [{ postId: hidden }, { postId: deleted }, { answerId: gone }, { postId: 'nothing' }]
    for (const subject of subjects) await expect(recordUse(lena, subject, entry())).rejects.toThrow(NotFound)
    for (const { id } of await db.postUse.findMany())
      await expect(reviseUse(lena, id, entry({ result: 'partly' }))).rejects.toThrow(NotFound)
    expect(usesSeen(asha, question)).toMatchObject({ totals: {}, latest: [] })
    await restoreAnswer(await person({ role: 'moderator' }), gone)
    expect(usesSeen(asha, question).totals[gone]).toMatchObject({ uses: 1 })
  })
})

describe('an entry', () => {
  it('is changed by whoever wrote it, and says since when its result is what it is', async () => {
    setClock('2026-02-01T10:00:00Z')
    const [asha, lena] = [await person(), await person()]
    const id = await lesson(asha)
    const useId = await used(lena, id)
    await used(lena, id, { context: 'Search' })
    setClock('2026-02-02T10:00:00Z')
    await reviseUse(lena, useId, entry({ note: 'A word more' }))
    expect((await db.postUse.findUniqueOrThrow({ where: { id: useId } })).resultAt).toEqual(
      new Date('2026-02-01T10:00:00Z'),
    )
    await reviseUse(lena, useId, entry({ note: 'A word more', result: 'not' }))
    await reviseUse(lena, useId, entry({ note: 'A word more', result: 'not' }))
    expect((await db.postUse.findUniqueOrThrow({ where: { id: useId } })).resultAt).toEqual(
      new Date('2026-02-02T10:00:00Z'),
    )
    expect(await recorded('post.use-revised')).toHaveLength(2)
    await expect(reviseUse(lena, useId, entry({ context: 'SEARCH' }))).rejects.toThrow(Invalid)
    for (const who of [asha, await person({ role: 'moderator' })])
      await expect(reviseUse(who, useId, entry())).rejects.toThrow(Forbidden)
  })

  it('is removed by whoever wrote it or a moderator, and by nobody else', async () => {
    const [asha, lena, moderator] = [await person(), await person(), await person({ role: 'moderator' })]
    const id = await lesson(asha)
    const [first, second] = [await used(lena, id), await used(lena, id, { context: 'Search' })]
    await expect(removeUse(asha, first)).rejects.toThrow(Forbidden)
    await removeUse(lena, first)
    await removeUse(moderator, second, 'Said twice')
    await expect(removeUse(lena, first)).rejects.toThrow(NotFound)
    expect(usesSeen(asha, id).latest).toEqual([])
  })
})
