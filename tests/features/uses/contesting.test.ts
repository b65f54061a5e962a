import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviseSite } from '~/features/accounts/revise-site.server'
import type { Viewer } from '~/features/accounts/viewer'
import { feed } from '~/features/feed/feed.server'
import { reviseForm } from '~/features/posts/post-form'
import { postPage } from '~/features/posts/post-page.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { answerContest } from '~/features/uses/answer-contest.server'
import { contestOf } from '~/features/uses/contest-of.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { recorded } from '../answers/discussion'
import { inboxOf } from '../notifications/telling'
import { lessonFields } from '../posts/drafts'
import { entry, lesson, used } from './entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const isContested = (who: Viewer, id: string) => postPage(who, id).contested
const objects = (who: Viewer, id: string, conditions = 'Above 10,000 rows') =>
  used(who, id, { result: 'not', conditions })

/** A lesson of Asha that two people contest. */
async function contested() {
  const [asha, lena, joon] = [await person({ name: 'Asha' }), await person({ name: 'Lena' }), await person()]
  const id = await lesson(asha)
  await used(await person(), id, { context: 'A small table', note: 'It just worked' })
  const first = await objects(lena, id, 'With 4 million rows')
  await objects(joon, id)
  return { asha, lena, joon, id, first }
}

/** An edit of what the lesson says. */
function edit(who: Viewer, id: string, summary: string, revision = '1') {
  return revisePost(who, id, parseValues({ ...lessonFields({ summary }), revision }, reviseForm))
}

describe('a lesson that did not hold', () => {
  it('for one person is not contested, however often they say so; for two it is, and those who keep it are told', async () => {
    const [asha, lena, moderator] = [await person(), await person(), await person({ role: 'moderator' })]
    const id = await lesson(asha)
    await objects(lena, id)
    await used(lena, id, { context: 'Elsewhere', result: 'not' })
    expect(isContested(lena, id)).toBe(false)
    await objects(await person(), id)
    expect(isContested(lena, id)).toBe(true)
    await objects(await person(), id)
    expect(await recorded('lesson.contested')).toHaveLength(1)
    expect((await inboxOf(asha)).filter((line) => line.startsWith('contested'))).toEqual(['contested asked'])
    expect(await inboxOf(moderator)).toEqual(['contested asked'])
  })

  it('shows both sides at the top, and that it is contested in lists', async () => {
    const { lena, asha, id } = await contested()
    const topFor = async (who: Viewer) => {
      const page = (await site.get(`/posts/${id}/${postPage(who, id).slug}`, who)).text
      return page.slice(page.indexOf('<h1'), page.indexOf('What happened'))
    }
    const top = await topFor(lena)
    for (const said of ['Contested', 'With 4 million rows', 'It just worked']) expect(top).toContain(said)
    expect(top).toContain('Both sides in full')
    expect(await topFor(asha)).toContain('Answer both sides')
    expect(feed(lena, { of: 'kind', kind: 'lesson' }).posts[0]).toMatchObject({ id, contested: true })
    expect((await site.get('/lessons', lena)).text).toContain('Contested')
    expect((await site.get(`/posts/${id}/contest`, lena)).text).toContain('With 4 million rows')
  })

  it('takes as many people as the administrator chose', async () => {
    const [asha, ines] = [await person(), await person({ role: 'admin' })]
    const id = await lesson(asha)
    await reviseSite(ines, { siteName: 'Site', allowedDomains: '', contestAfter: 3 })
    await objects(await person(), id)
    await objects(await person(), id)
    expect(isContested(asha, id)).toBe(false)
    await reviseSite(ines, { siteName: 'Another name', allowedDomains: '' })
    await objects(await person(), id)
    expect(isContested(asha, id)).toBe(true)
    const refused = { siteName: 'Site', allowedDomains: '', contestAfter: '0' }
    expect((await site.post('/admin/site', ines, refused)).status).toBe(422)
  })

  it('is contested no more when somebody takes it back', async () => {
    const { lena, asha, first, id } = await contested()
    await reviseUse(lena, first, entry({ result: 'partly' }))
    expect(isContested(asha, id)).toBe(false)
    await reviseUse(lena, first, entry({ result: 'not' }))
    expect(isContested(asha, id)).toBe(true)
    await removeUse(lena, first)
    expect(isContested(asha, id)).toBe(false)
    expect(contestOf(id).replies).toEqual([])
  })
})

describe('answering those for whom it did not hold', () => {
  it('with a boundary clears it, stands on the lesson, and tells them', async () => {
    const { asha, lena, joon, id } = await contested()
    const sent = await site.post(`/posts/${id}/contest`, asha, {
      kind: 'boundary',
      text: 'Holds below 10,000 rows',
    })
    expect(sent.status).toBe(303)
    const page = (await site.get(sent.location ?? '', lena)).text
    expect(page).toContain('Holds below 10,000 rows')
    expect(isContested(asha, id)).toBe(false)
    for (const who of [lena, joon]) expect(await inboxOf(who)).toContain('contest-answered asked')
    expect((await inboxOf(asha)).filter((line) => line.startsWith('contested'))).toEqual([])
  })

  it('with a revision wants one that was made since', async () => {
    setClock('2026-02-01T10:00:00Z')
    const { asha, id } = await contested()
    const answer = { kind: 'revision', text: 'It says for which tables' } as const
    setClock('2026-02-02T10:00:00Z')
    await expect(answerContest(asha, id, answer)).rejects.toThrow(Invalid)
    await edit(asha, id, 'For small tables only.')
    expect(isContested(asha, id)).toBe(true)
    await answerContest(asha, id, answer)
    expect(isContested(asha, id)).toBe(false)
    await expect(answerContest(asha, id, answer)).rejects.toThrow(Invalid)
  })

  it('is left to whoever keeps the lesson and to moderators', async () => {
    const { lena, id } = await contested()
    const answer = { kind: 'boundary', text: 'Never mind' } as const
    await expect(answerContest(lena, id, answer)).rejects.toThrow(Forbidden)
    await expect(answerContest(lena, 'nothing', answer)).rejects.toThrow(NotFound)
    await answerContest(await person({ role: 'moderator' }), id, answer)
    expect(await db.contestAnswer.count()).toBe(1)
  })

  it('settles what was said before: it takes two new people to contest it again', async () => {
    setClock('2026-02-01T10:00:00Z')
    const { asha, lena, first, id } = await contested()
    setClock('2026-02-02T10:00:00Z')
    await answerContest(asha, id, { kind: 'boundary', text: 'Holds below 10,000 rows' })
    setClock('2026-02-03T10:00:00Z')
    await reviseUse(lena, first, entry({ result: 'not', conditions: 'With 5 million rows' }))
    await objects(await person(), id, 'On 9,000 rows')
    expect(isContested(asha, id)).toBe(false)
    await objects(await person(), id, 'On 800 rows')
    expect(isContested(asha, id)).toBe(true)
  })
})

it('a lesson is contested exactly when so many people say so since it was answered', async () => {
  const act = fc.record({
    who: fc.nat(3),
    does: fc.constantFrom(
      'not' as const,
      'not' as const,
      'helped' as const,
      'remove' as const,
      'answer' as const,
    ),
  })
  const people = [await person(), await person(), await person(), await person()]
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
      const asha = await person()
      const id = await lesson(asha)
      const says = new Map<number, { useId: string; result: 'not' | 'helped'; counts: boolean }>()
      let [open, time] = [false, Date.parse('2026-02-01T10:00:00Z')]
      for (const { who, does } of acts) {
        time += 60_000
        setClock(new Date(time))
        const viewer = people[who] ?? asha
        const known = says.get(who)
        if (does === 'answer') {
          if (!open) continue
          await answerContest(asha, id, { kind: 'boundary', text: 'Within limits' })
          for (const said of says.values()) said.counts = false
          open = false
        } else if (does === 'remove') {
          if (known) await removeUse(viewer, known.useId, 'Said twice')
          says.delete(who)
        } else if (known) {
          await reviseUse(viewer, known.useId, entry({ result: does }))
          says.set(who, { ...known, result: does, counts: known.result === does ? known.counts : true })
        } else {
          says.set(who, { useId: await used(viewer, id, { result: does }), result: does, counts: true })
        }
        open = [...says.values()].filter(({ result, counts }) => result === 'not' && counts).length >= 2
        expect(isContested(asha, id)).toBe(open)
      }
    }),
    { numRuns: 4 },
  )
}, 60_000)
