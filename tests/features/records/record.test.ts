import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { suspendPerson } from '~/features/accounts/suspend-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { mergeQuestions } from '~/features/duplicates/merge-questions.server'
import { now } from '~/platform/clock.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, unnamedQuestion } from '../anonymity/unnamed'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const recordOf = (who: Viewer, of: Viewer) => site.get(`/people/${of.handle}/record`, who)

describe('somebody’s record', () => {
  it('says what moderators did that concerns them, to themselves and to moderators of the site', async () => {
    const [mo, lena] = [await person({ name: 'Mo' }), await person({ name: 'Lena' })]
    const devika = await person({ name: 'Devika', role: 'moderator' })
    const [from, to] = [await post({ by: mo, title: 'Which key is it?' }), await post({ by: lena })]
    expect((await recordOf(mo, mo)).text).toContain('Nothing stands here')
    await mergeQuestions(devika, from, { to, why: 'Asked twice.' })
    for (const who of [mo, devika]) {
      const { status, text } = await recordOf(who, mo)
      expect(status).toBe(200)
      expect(text).toContain('Devika merged with another question')
      for (const said of ['Which key is it?', 'Asked twice.']) expect(text).toContain(said)
    }
    expect((await recordOf(lena, mo)).status).toBe(404)
    expect((await recordOf(await person({ moderates: ['lab'] }), mo)).status).toBe(404)
    expect((await site.get(`/people/${mo.handle}`, mo)).text).toContain('Your record')
    expect((await site.get(`/people/${mo.handle}`, devika)).text).toContain('Their record')
    expect((await site.get(`/people/${mo.handle}`, lena)).text).not.toContain('record')
  })

  it('holds nothing of what was written without a name', async () => {
    await allowed()
    const [rosa, lena] = [await person({ name: 'Rosa' }), await person({ name: 'Lena' })]
    const devika = await person({ name: 'Devika', role: 'moderator' })
    const [unnamed, to] = [await unnamedQuestion(rosa, { title: 'Whom do I ask?' }), await post({ by: lena })]
    await mergeQuestions(devika, unnamed, { to, why: 'Asked twice.' })
    for (const who of [rosa, devika])
      expect((await recordOf(who, rosa)).text).toContain('Nothing stands here')
  })

  it('tells of a space that its reader does not read without its words', async () => {
    const mo = await person({ spaces: ['vault'] })
    const [keeper, devika] = [await person({ moderates: ['vault'] }), await person({ role: 'moderator' })]
    const ask = (title: string) => post({ by: mo, space: 'vault', title })
    const [from, to] = [await ask('The merger with Globex'), await ask('Another one')]
    await mergeQuestions(keeper, from, { to, why: 'Globex is in both.' })
    expect((await recordOf(mo, mo)).text).toContain('The merger with Globex')
    const seen = (await recordOf(devika, mo)).text
    expect(seen).toContain('something where you do not look')
    expect(seen).not.toContain('Globex')
  })

  it('offers to suspend to those who may, and says so while it lasts', async () => {
    const [ines, devika, mo] = [
      await person({ role: 'admin' }),
      await person({ role: 'moderator' }),
      await person(),
    ]
    expect((await recordOf(devika, mo)).text).toContain('Suspend the account')
    expect((await recordOf(mo, mo)).text).not.toContain('Suspend the account')
    expect((await recordOf(devika, ines)).text).not.toContain('Suspend the account')
    await suspendPerson(ines, mo.handle, { until: new Date(now().getTime() + 9e8), reason: 'A rest.' })
    const seen = (await recordOf(devika, mo)).text
    expect(seen).toContain('This account rests until')
    expect(seen).toContain('Let them in again')
  })
})
