import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { restoreAnswer } from '~/features/answers/restore-answer.server'
import { feed } from '~/features/feed/feed.server'
import { personPage } from '~/features/people/person-page.server'
import { postPage } from '~/features/posts/post-page.server'
import { recordUse } from '~/features/uses/record-use.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { totalsWords } from '~/features/uses/totals-words'
import type { Result } from '~/features/uses/use-results'
import { queriesOf } from '~/platform/query-count.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { answer } from '../answers/discussion'
import { entry, lesson, used, usesSeen } from './entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

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
          if (what === 'delete answer' && answerStands) await deleteAnswer(moderator, answerId, 'Old')
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
            await removeUse(viewer, known.id, 'Said twice')
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
