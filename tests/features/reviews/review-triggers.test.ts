import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { linkPosts } from '~/features/links/link-posts.server'
import { changedEnough } from '~/features/reviews/changed-enough'
import { reviewLesson } from '~/features/reviews/review-lesson.server'
import { monthsAfter } from '~/features/reviews/review-rules'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { lesson } from '../uses/entries'
import { causesOf, DAY, edit, onDay, START, stateOf, topicLasting } from './lessons-in-time'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(() => onDay(0))

it('each trigger fires once and only when it should, whatever happens in between', async () => {
  const act = fc.record({
    does: fc.constantFrom('wait', 'wait', 'edit', 'rewrite linked', 'review', 'obsolete'),
    days: fc.integer({ min: 1, max: 60 }),
  })
  await topicLasting('postgres', 3)
  const [asha, other] = [await person(), await person()]
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 9 }), async (acts) => {
      let day = 0
      onDay(day)
      const id = await lesson(asha, { topics: 'postgres' })
      const linked = await lesson(other)
      await linkPosts(asha, id, { type: 'refines', to: linked })
      const expected: string[] = []
      let [base, since, obsolete, revision, own] = [START, Number.POSITIVE_INFINITY, false, 1, 1]
      const expire = () => {
        const dueAt = monthsAfter(base, 3)
        const fired = expected.slice(expected.lastIndexOf('|') + 1).includes('interval')
        if (obsolete || fired || START + day * DAY < dueAt) return
        expected.push('interval')
        since = Math.min(since, dueAt)
      }
      for (const { does, days } of acts) {
        day += days
        onDay(day)
        expire()
        await stateOf(id)
        const now = START + day * DAY
        if (does === 'edit')
          await edit(asha, id, { topics: 'postgres', why: `Because of ${day}` }, String(own++))
        if (does === 'rewrite linked') {
          await edit(
            other,
            linked,
            { why: `w${day}a w${day}b w${day}c w${day}d w${day}e` },
            String(revision++),
          )
          if (!obsolete) {
            expected.push('linked')
            since = Math.min(since, now)
          }
        }
        if (does === 'review' || does === 'obsolete') {
          await reviewLesson(asha, id, { verdict: does === 'review' ? 'holds' : 'obsolete', note: '' })
          expected.push('|')
          ;[base, since, obsolete] = [now, Number.POSITIVE_INFINITY, does === 'obsolete']
        }
        const late = now >= since + 14 * DAY
        const wanted = obsolete
          ? 'obsolete'
          : since === Number.POSITIVE_INFINITY
            ? 'current'
            : late
              ? 'overdue'
              : 'due'
        expect(await stateOf(id)).toBe(wanted)
        expect([...(await causesOf(id))].sort()).toEqual(expected.filter((it) => it !== '|').sort())
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
}, 60_000)

it('a mended typo is not a change of what a post says', () => {
  const before = { title: 'A title', why: 'We forgot teh column', outcome: 'failed' }
  expect(changedEnough(before, { ...before, why: 'We forgot the column' })).toBe(false)
  expect(changedEnough(before, { ...before, outcome: 'mixed' })).toBe(true)
  expect(changedEnough(before, { ...before, why: 'Nobody looked at the replica before' })).toBe(true)
})
