import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { postPage } from '~/features/posts/post-page.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { days, planned, planOf } from './trials'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
afterEach(() => setClock(null))

const pageOf = async (who: Parameters<typeof postPage>[0], id: string) => {
  const { slug } = postPage(who, id)
  return (await site.get(`/posts/${id}/${slug}`, who)).text
}
const start = (who: { id: string }, id: string, fields: Record<string, string>) =>
  site.post(`/posts/${id}/start`, who, fields)

describe('starting an experiment', () => {
  it('locks the plan as it stands, shows its hash, and gives the very bytes that were hashed', async () => {
    setClock('2026-03-02T09:30:00Z')
    const asha = await person({ name: 'Asha' })
    const id = await planned(asha, { baseline: '12.1 %', method: 'Split by *account*.' })
    const asked = await site.get(`/posts/${id}/start`, asha)
    for (const words of [
      'This is what gets locked',
      'because people decide',
      '12.1 %',
      '<em>account</em>',
      'What is empty is locked empty',
    ])
      expect(asked.text).toContain(words)

    expect((await start(asha, id, days('2026-03-02', '2026-04-01'))).status).toBe(303)
    const { hash, canonical, lockedById, lockedAt } = await planOf(id)
    expect(canonical).toBe(
      '{"baseline":"12.1 %","decideOn":"2026-04-01","expectedChange":"","guardRails":"",' +
        '"hypothesis":"If we halve the trial then conversion stays, because people decide in the first week.",' +
        '"method":"Split by *account*.","primaryMetric":"trial → paid","version":"1"}',
    )
    expect(hash).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'))
    expect([lockedById, lockedAt.toISOString()]).toEqual([asha.id, '2026-03-02T09:30:00.000Z'])
    const page = await pageOf(asha, id)
    for (const words of [hash.slice(0, 12), 'Locked 2 Mar 2026', 'Running. To be decided on 1 Apr 2026.'])
      expect(page).toContain(words)
    const file = await site.get(`/posts/${id}/plan.json`, asha)
    expect(createHash('sha256').update(file.text, 'utf8').digest('hex')).toBe(hash)
    expect(await db.experiment.findUnique({ where: { postId: id } })).toMatchObject({ status: 'running' })
  })

  it('is refused unconfirmed, without a day to decide, on days that cannot be, and after somebody edited it', async () => {
    setClock('2026-03-02T09:30:00Z')
    const asha = await person()
    const id = await planned(asha)
    for (const [fields, words] of [
      [{ startsOn: '2026-03-02', endsOn: '2026-04-01', revision: '1' }, 'Tick this when the plan above'],
      [days('2026-03-02', ''), 'Choose the day on which you decide.'],
      [days('2026-03-03', '2026-04-01'), 'until then it stays planned'],
      [days('2026-03-02', '2026-03-01'), 'This day has passed'],
      [{ ...days('2026-03-02', '2026-04-01'), revision: '2' }, 'Somebody edited it since'],
    ] as const) {
      const answer = await start(asha, id, fields)
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true])
    }
    expect(await db.experimentPlan.count()).toBe(0)
  })

  it('happens once, however often it is sent, and only to what is planned', async () => {
    const asha = await person()
    const id = await planned(asha)
    const today = new Date().toISOString().slice(0, 10)
    const answers = await Promise.all([1, 2].map(() => start(asha, id, days(today, '2126-01-01'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await site.get(`/posts/${id}/start`, asha)).status).toBe(403)
    expect(await db.experimentPlan.count()).toBe(1)
  })

  it('says so when the plan was locked after it began, and when it never was', async () => {
    setClock('2026-03-09T09:30:00Z')
    const asha = await person()
    const late = await planned(asha)
    await start(asha, late, days('2026-03-02', '2026-04-01'))
    expect(await pageOf(asha, late)).toContain('7 days after it began')
    const never = await planned(asha, { status: 'running' })
    const page = await pageOf(asha, never)
    expect(page).toContain('This plan was not locked before it ran')
    expect(page).not.toContain('SHA-256')
    expect((await site.get(`/posts/${never}/plan.json`, asha)).status).toBe(404)
  })
})
