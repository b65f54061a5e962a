import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import { reviseSite } from '~/features/accounts/revise-site.server'
import type { Viewer } from '~/features/accounts/viewer'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { pauseMentoring } from '~/features/mentors/pause-mentoring.server'
import { postPage } from '~/features/posts/post-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { attentionForm } from '~/features/routing/attention-form'
import type { Attention } from '~/features/routing/attention-limits'
import { freeFrom, quietOver } from '~/features/routing/attention-times'
import { firstAnswerTime } from '~/features/routing/first-answer-time.server'
import { questionRouting } from '~/features/routing/on-question-changed.server'
import { reviseAttention } from '~/features/routing/revise-attention.server'
import { routingOf } from '~/features/routing/routing-of.server'
import { sweepQuestions } from '~/features/routing/sweep-questions.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import type { OutboxEvent } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { mentor } from '../../support/mentoring'
import { person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { answer } from '../answers/discussion'
import { inboxOf } from '../notifications/telling'
import { questionFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const HOUR = 3_600_000
// A Monday, ten in the morning in UTC, where everybody lives who lives nowhere else.
const START = Date.parse('2026-02-02T10:00:00Z')
const afterHours = (hours: number) => setClock(new Date(START + hours * HOUR))
let count = 0
let about = ''
beforeEach(async () => {
  about = `subject-${++count}`
  await topic(about)
  afterHours(0)
})

const ask = async (who: Viewer, fields: Record<string, string> = {}) =>
  (await publishPost(who, wanted(questionFields({ topics: about, ...fields })))).id
/** Who was asked so far, in order, once everything that is due is done. */
async function askedAbout(id: string): Promise<string[]> {
  await drainOutbox()
  await sweepQuestions()
  const asks = await db.questionAsk.findMany({ where: { postId: id }, orderBy: { at: 'asc' } })
  return asks.map(({ personId }) => personId)
}
const chosen = (fields: Record<string, string>) =>
  parseValues({ asksAWeek: '3', quietFrom: '18:00', quietUntil: '09:00', ...fields }, attentionForm)
const answered = (who: Viewer, postId: string) => answer(who, postId)

describe('a question without an answer', () => {
  it('is brought to the mentors of its topic one after another, a day apart, each told once', async () => {
    const [asker, one, other] = [
      await person(),
      await mentor({ topics: about }),
      await mentor({ topics: about }),
    ]
    const id = await ask(asker)
    afterHours(23.9)
    expect(await askedAbout(id)).toEqual([])
    afterHours(24)
    const first = await askedAbout(id)
    expect(first).toHaveLength(1)
    expect(await askedAbout(id)).toEqual(first)
    afterHours(48)
    expect((await askedAbout(id)).sort()).toEqual([one.id, other.id].sort())
    afterHours(500)
    expect(await askedAbout(id)).toHaveLength(2)
    for (const who of [one, other]) expect(await inboxOf(who)).toEqual(['question-for-you asked'])
    expect(await db.questionRoute.count({ where: { postId: id } })).toBe(0)
  })

  it('waits as long as the site says', async () => {
    const [asker, ines] = [await person(), await person({ role: 'admin' })]
    await mentor({ topics: about })
    const settings = { siteName: 'Site', allowedDomains: '' }
    await reviseSite(ines, { ...settings, askAfterHours: 2 })
    const id = await ask(asker)
    afterHours(2)
    expect(await askedAbout(id)).toHaveLength(1)
    await reviseSite(ines, { ...settings, askAfterHours: 24 })
  })

  it('goes nowhere once it is answered, and on when its only answer is gone', async () => {
    const [asker, colleague] = [await person(), await person({ role: 'moderator' })]
    await mentor({ topics: about })
    const id = await ask(asker)
    const only = await answered(colleague, id)
    afterHours(25)
    expect(await askedAbout(id)).toEqual([])
    await deleteAnswer(colleague, only, '')
    expect(await askedAbout(id)).toEqual([])
    afterHours(50)
    expect(await askedAbout(id)).toHaveLength(1)
  })

  it('is brought to nobody who asked it, pauses, left, may not read it, or is told of no such thing', async () => {
    const seat = await privateSpace('vault')
    const [asker, ines] = [await mentor({ topics: about }), await person({ role: 'admin' })]
    const [pausing, gone] = [await mentor({ topics: about }), await mentor({ topics: about })]
    await mentor({ topics: about })
    await pauseMentoring(pausing, null)
    await deactivatePerson(ines, gone.id, 'Left')
    const member = await person({ spaces: ['vault'] })
    const secret = await ask(member, { spaceId: seat })
    const open = await ask(asker)
    afterHours(24)
    expect(await askedAbout(secret)).toEqual([])
    const others = await askedAbout(open)
    expect(others).toHaveLength(1)
    for (const who of [asker, pausing, gone]) expect(others).not.toContain(who.id)
  })

  it('reaches the mentors of what its topic belongs to', async () => {
    const asker = await person()
    const above = await mentor({ topics: about })
    const child = await topic(`${about}-child`)
    const parent = await db.topic.findUniqueOrThrow({ where: { slug: about } })
    await transaction((tx) => tx.topic.update({ where: { id: child }, data: { parentId: parent.id } }))
    const id = await ask(asker, { topics: `${about}-child` })
    afterHours(24)
    expect(await askedAbout(id)).toEqual([above.id])
  })

  it('is asked about once, however often its events are told', async () => {
    const asker = await person()
    await mentor({ topics: about })
    const id = await ask(asker)
    await drainOutbox()
    const event = { id: 'again', at: new Date(START), type: 'post.published', payload: { postId: id } }
    await questionRouting.handle([event as OutboxEvent, event as OutboxEvent], new AbortController().signal)
    afterHours(24)
    await Promise.all([sweepQuestions(), sweepQuestions(), sweepQuestions()])
    expect(await askedAbout(id)).toHaveLength(1)
  })
})

describe('the attention of a mentor', () => {
  it('is spent on no more questions a week than they chose, and the rest waits for the next free place', async () => {
    const [asker, only] = [await person(), await mentor({ topics: about })]
    await reviseAttention(only, chosen({ asksAWeek: '2', quietFrom: '00:00', quietUntil: '00:00' }))
    const ids = [await ask(asker), await ask(asker), await ask(asker)]
    afterHours(24)
    const asked = async () => {
      await askedAbout(ids[0] ?? '')
      return db.questionAsk.count({ where: { postId: { in: ids } } })
    }
    expect(await asked()).toBe(2)
    afterHours(24 + 7 * 24 - 1)
    expect(await asked()).toBe(2)
    afterHours(24 + 7 * 24)
    expect(await asked()).toBe(3)
  })

  it('is left alone in quiet hours, while away, and for good with none a week', async () => {
    const asker = await person()
    const [late, away, never] = [
      await mentor({ topics: about, timeZone: 'Asia/Tokyo' }),
      await mentor({ topics: about }),
      await mentor({ topics: about }),
    ]
    await reviseAttention(away, chosen({ awayUntil: '2026-02-10' }))
    await reviseAttention(never, chosen({ asksAWeek: '0' }))
    const id = await ask(asker)
    // Seven in the evening in Tokyo.
    afterHours(24)
    expect(await askedAbout(id)).toEqual([])
    // Nine in the morning there.
    afterHours(38)
    expect(await askedAbout(id)).toEqual([late.id])
    afterHours(38 + 24)
    expect(await askedAbout(id)).toEqual([late.id])
    setClock('2026-02-10T09:00:00Z')
    expect(await askedAbout(id)).toEqual([late.id, away.id])
    setClock('2026-04-10T09:00:00Z')
    expect(await askedAbout(id)).toHaveLength(2)
  })

  it('is shared: whoever was asked least in a month comes first', async () => {
    const asker = await person()
    const mentors = await Promise.all([1, 2, 3].map(() => mentor({ topics: about })))
    const asked: string[] = []
    for (let day = 0; day < 6; day++) {
      afterHours(day * 24)
      const id = await ask(asker)
      afterHours(day * 24 + 24)
      asked.push(...(await askedAbout(id)))
      await answered(mentors[0] as Viewer, id)
    }
    const times = mentors.map(({ id }) => asked.filter((one) => one === id).length)
    expect(times).toEqual([2, 2, 2])
  })

  it.each([
    ['more questions than a week has room for', { asksAWeek: '51' }, 'asksAWeek'],
    ['half a question', { asksAWeek: '1.5' }, 'asksAWeek'],
    ['an hour that no clock shows', { quietFrom: '24:00' }, 'quietFrom'],
    ['a day that no calendar has', { awayUntil: '2026-02-31x' }, 'awayUntil'],
  ])('is not set to %s', (_, fields, field) => {
    expect(() => chosen(fields)).toThrow(
      expect.objectContaining({ problems: expect.objectContaining({ [field]: expect.any(String) }) }),
    )
  })

  it('is not set to a day that has begun', async () => {
    const somebody = await person()
    await expect(reviseAttention(somebody, chosen({ awayUntil: '2026-02-02' }))).rejects.toThrow(Invalid)
  })

  const overnight: Attention = { asksAWeek: 3, quietFrom: '18:00', quietUntil: '09:00', awayUntil: null }
  it.each([
    ['before midnight', '2026-03-10T20:00:00Z', '2026-03-11T08:00:00Z'],
    ['after midnight', '2026-03-10T03:00:00Z', '2026-03-10T08:00:00Z'],
    ['outside of them', '2026-03-10T12:00:00Z', '2026-03-10T12:00:00Z'],
    ['in the night in which the clocks go forward', '2026-03-28T20:00:00Z', '2026-03-29T07:00:00Z'],
    ['in the night in which they go back', '2026-10-24T20:00:00Z', '2026-10-25T08:00:00Z'],
  ])('%s: quiet hours in Berlin end by the clock on the wall', (_, at, over) => {
    expect(new Date(quietOver(Date.parse(at), overnight, 'Europe/Berlin'))).toEqual(new Date(over))
  })

  it('has room again when the oldest ask that keeps it full is a week old, also after they chose fewer', () => {
    const open = { ...overnight, quietFrom: '00:00', quietUntil: '00:00' }
    const at = START
    const asked = [5, 4, 3].map((days) => at - days * 24 * HOUR)
    expect(freeFrom(at, { ...open, asksAWeek: 4 }, 'UTC', asked)).toBe(at)
    expect(freeFrom(at, { ...open, asksAWeek: 3 }, 'UTC', asked)).toBe(at + 2 * 24 * HOUR)
    expect(freeFrom(at, { ...open, asksAWeek: 1 }, 'UTC', asked)).toBe(at + 4 * 24 * HOUR)
  })
})

describe('whoever asked', () => {
  it('sees who was asked and how long such questions wait, and nobody else does', async () => {
    const [asker, colleague] = [await person(), await mentor({ topics: about, name: 'Asked Mentor' })]
    for (const hours of [2, 6]) {
      afterHours(0)
      const earlier = await ask(colleague)
      afterHours(hours)
      await answered(asker, earlier)
    }
    afterHours(0)
    const id = await ask(asker)
    afterHours(24)
    await askedAbout(id)
    const seen = await routingOf(asker, postPage(asker, id))
    expect(seen?.asked.map(({ name }) => name)).toEqual(['Asked Mentor'])
    expect(seen?.usual).toEqual({ topic: about, medianMs: 4 * HOUR, n: 2 })
    expect(await routingOf(colleague, postPage(colleague, id))).toBeNull()
    await answered(colleague, id)
    expect(await routingOf(asker, postPage(asker, id))).toBeNull()
  })

  it('is not told a time that leaves out the questions that still wait', async () => {
    const [asker, colleague] = [await person(), await person()]
    const quick = await ask(colleague)
    afterHours(1)
    await answered(asker, quick)
    for (let n = 0; n < 2; n++) await ask(colleague)
    expect(firstAnswerTime(asker, about, '')).toEqual({ medianMs: null, n: 3 })
    expect(firstAnswerTime(asker, 'nothing-here', '')).toEqual({ medianMs: null, n: 0 })
  })
})
