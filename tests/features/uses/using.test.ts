import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { feed } from '~/features/feed/feed.server'
import { personPage } from '~/features/people/person-page.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { postPage } from '~/features/posts/post-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { contextKey } from '~/features/uses/context-key'
import { recordUse } from '~/features/uses/record-use.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { totalsWords } from '~/features/uses/totals-words'
import type { Result } from '~/features/uses/use-results'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { queriesOf } from '~/platform/query-count.server'
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
    expect(await inboxesOf(asha, lena)).toEqual([['applied asked'], []])
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
    const end = { status: 'concluded', result: 'It did', decision: 'adopt' }
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
    await removeUse(moderator, second)
    await expect(removeUse(lena, first)).rejects.toThrow(NotFound)
    expect(usesSeen(asha, id).latest).toEqual([])
  })
})

describe('the totals', () => {
  it('are what counting the entries anew gives, whatever was added, changed, removed and deleted', async () => {
    const results = ['helped', 'partly', 'not'] as const
    const act = fc.record({
      what: fc.constantFrom('add', 'change', 'remove', 'delete answer', 'restore answer'),
      who: fc.nat(3),
      where: fc.nat(2),
      on: fc.constantFrom('lesson', 'answer'),
      result: fc.constantFrom<Result>(...results),
      minutesSaved: fc.constantFrom('', '15', '480'),
    })
    const moderator = await person({ role: 'moderator' })
    const users = [await person(), await person(), await person(), await person()]
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 25 }), async (acts) => {
        const asha = await person()
        const lessonId = await lesson(asha)
        const question = await post({ by: moderator })
        const answerId = await answer(asha, question)
        await acceptAnswer(moderator, question, answerId)
        let answerStands = true
        const told = new Map<
          string,
          { id: string; of: string; who: number; result: Result; minutes: number }
        >()
        for (const { what, who, where, on, result, minutesSaved } of acts) {
          const viewer = users[who] ?? moderator
          if (what === 'delete answer' && answerStands) await deleteAnswer(moderator, answerId)
          if (what === 'restore answer' && !answerStands) {
            await restoreAnswer(moderator, answerId)
            await acceptAnswer(moderator, question, answerId)
          }
          if (what.endsWith('answer'))
            answerStands = what.startsWith('restore') || (answerStands && what !== 'delete answer')
          if (what.endsWith('answer') || (on === 'answer' && !answerStands)) continue
          const key = `${on} ${who} ${where}`
          const said = entry({ context: `Team ${where}`, result, minutesSaved })
          const known = told.get(key)
          const now = { of: on, who, result, minutes: Number(minutesSaved) }
          if (what === 'add' && !known) {
            const { id } = await recordUse(
              viewer,
              on === 'lesson' ? { postId: lessonId } : { answerId },
              said,
            )
            told.set(key, { id, ...now })
          } else if (what === 'change' && known) {
            await reviseUse(viewer, known.id, said)
            told.set(key, { id: known.id, ...now })
          } else if (what === 'remove' && known) {
            await removeUse(viewer, known.id)
            told.delete(key)
          }
        }
        const standing = [...told.values()].filter((use) => use.of === 'lesson' || answerStands)
        const helpful = standing.filter((use) => use.result !== 'not')
        for (const [of, page, subject] of [
          ['lesson', lessonId, lessonId],
          ['answer', question, answerId],
        ] as const) {
          const own = standing.filter((use) => use.of === of)
          const sum = (list: typeof own) => list.reduce((total, { minutes }) => total + minutes, 0)
          const count = (result: Result) => own.filter((use) => use.result === result).length
          expect(usesSeen(asha, page).totals[subject]).toEqual(
            own.length === 0
              ? undefined
              : {
                  ...{
                    uses: own.length,
                    helped: count('helped'),
                    partly: count('partly'),
                    not: count('not'),
                  },
                  people: new Set(own.map(({ who }) => who)).size,
                  helpedPeople: new Set(own.filter((use) => use.result !== 'not').map(({ who }) => who)).size,
                  minutesSaved: sum(own),
                },
          )
          const inList = feed(asha, { of: 'latest' }).posts.find(({ id }) => id === page)
          expect(inList?.applied).toBe(helpful.filter((use) => use.of === of).length)
        }
        expect(personPage(asha, asha.handle).evidence.applied).toBe(helpful.length)
      }),
      { numRuns: 5 },
    )
  }, 60_000)

  it('are said in words', () => {
    const none = { uses: 0, helped: 0, partly: 0, not: 0, people: 0, helpedPeople: 0, minutesSaved: 0 }
    expect(totalsWords({ ...none, people: 1, helpedPeople: 1 })).toBe('Used by 1 person, whom it helped')
    expect(totalsWords({ ...none, people: 9, helpedPeople: 8 })).toBe('Used by 9 people; it helped 8 of them')
    expect(totalsWords({ ...none, people: 9, helpedPeople: 9 })).toBe(
      'Used by 9 people; it helped all of them',
    )
    expect(totalsWords({ ...none, people: 2 })).toBe('Used by 2 people; it did not hold for any of them')
  })

  it('cost two queries however many entries there are, and the ledger goes on page by page', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await lesson(asha)
    for (let n = 0; n < 45; n++) await used(lena, id, { context: `Team ${n}` })
    const page = postPage(asha, id)
    expect(await queriesOf(async () => usesSeen(asha, id))).toHaveLength(2 + 2)
    expect(page.id).toBe(id)
    const seen = new Set<string>()
    for (let path = `/posts/${id}/uses`; path; ) {
      const { text } = await site.get(path, asha)
      for (const [, useId = ''] of text.matchAll(/id="use-(\w{12})"/g)) seen.add(useId)
      path = (/href="([^"]+)"[^>]*rel="next"/.exec(text)?.[1] ?? '')
        .replaceAll('&amp;', '&')
        .replace(/#.*/, '')
    }
    expect(seen.size).toBe(45)
    expect((await site.get(`/posts/${id}/uses?after=junk`, asha)).status).toBe(404)
  })

  it('show in lists and on the page of who wrote it, as far as one may read it', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const open = await lesson(asha)
    await used(lena, open, { minutesSaved: '480' })
    await used(lena, open, { context: 'Search', result: 'not' })
    const member = await person({ spaces: ['board'] })
    await used(member, await post({ by: asha, kind: 'lesson', space: 'board' }))
    expect(personPage(lena, asha.handle).evidence).toMatchObject({ applied: 1, minutesSaved: 480 })
    expect(personPage(member, asha.handle).evidence).toMatchObject({ applied: 2 })
    expect((await site.get('/lessons', lena)).text).toContain('applied once')
  })
})
