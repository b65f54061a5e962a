import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import type { Completion } from '~/features/editor/completion-view'
import { createGroup } from '~/features/groups/create-group.server'
import { transaction } from '~/platform/db.server'
import { person, privateSpace, topic } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, unnamedQuestion } from '../anonymity/unnamed'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function offered(who: Viewer, query: Record<string, string>): Promise<string[]> {
  const { text } = await site.get(`/completions?${new URLSearchParams(query)}`, who)
  return (JSON.parse(text) as Completion[]).map((found) => found.text)
}

describe('people and groups', () => {
  it('are offered by handle and by any part of their name, groups among them', async () => {
    const zoe = await person({ name: 'Zoë Quist' })
    await createGroup(await person({ role: 'moderator' }), {
      ...{ name: 'Zonal team', handle: 'zonal-team', description: '' },
    })
    expect(await offered(zoe, { sign: '@', words: 'zo' })).toEqual([`@${zoe.handle}`, '@zonal-team'])
    expect(await offered(zoe, { sign: '@', words: 'Quis' })).toEqual([`@${zoe.handle}`])
    expect(await offered(zoe, { sign: '@', words: 'oe' })).toEqual([])
  })

  it('are not offered once they are deactivated, nor are names that lead to nobody', async () => {
    const [admin, walt] = [await person({ role: 'admin' }), await person({ name: 'Walt Wren' })]
    expect(await offered(admin, { sign: '@', words: 'walt' })).toEqual([`@${walt.handle}`])
    await deactivatePerson(admin, walt.id, 'Left')
    expect(await offered(admin, { sign: '@', words: 'walt' })).toEqual([])

    await allowed()
    await unnamedQuestion(await person())
    expect(await offered(admin, { sign: '@', words: '~' })).toEqual([])
  })

  it('are members only where the text will stand in a private space, and only for who reads it', async () => {
    const inside = await person({ name: 'Vera Vane', spaces: ['vault'] })
    const outside = await person({ name: 'Vero Vale' })
    const both = [`@${inside.handle}`, `@${outside.handle}`]
    const beside = await post({ by: inside, space: 'vault' })
    const space = await privateSpace('vault')
    const asked = { sign: '@', words: 'ver' }
    expect(await offered(inside, asked)).toEqual(both)
    expect(await offered(inside, { ...asked, space })).toEqual([both[0]])
    expect(await offered(inside, { ...asked, beside })).toEqual([both[0]])
    // Whoever does not read it is not told who does.
    expect(await offered(outside, { ...asked, space })).toEqual(both)
    expect(await offered(outside, { ...asked, beside })).toEqual(both)
  })
})

it('offers approved topics by name, short name and synonym', async () => {
  const mo = await person()
  const id = await topic('incident-response')
  await transaction((tx) => tx.topicSynonym.create({ data: { topicId: id, slug: 'outages' } }))
  await transaction((tx) =>
    tx.topic.create({
      data: { id: 'proposed0000', slug: 'incidental', name: 'Incidental', createdAt: new Date() },
    }),
  )
  for (const words of ['inci', 'resp', 'outa'])
    expect(await offered(mo, { sign: '#', words })).toEqual(['#incident-response'])
})

it('offers emoji by their names and by what they are for', async () => {
  const mo = await person()
  expect((await offered(mo, { sign: ':', words: 'tada' }))[0]).toBe('🎉')
  expect((await offered(mo, { sign: ':', words: 'thumbsup' }))[0]).toBe('👍')
  expect(await offered(mo, { sign: ':', words: 'hooray' })).toContain('🎉')
})

it('offers nothing for what is no beginning', async () => {
  const mo = await person()
  for (const query of [
    '',
    'sign=@',
    'sign=@&words=',
    'sign=!&words=a',
    'sign=@&words=a&space=x',
    `sign=@&words=${'a'.repeat(41)}`,
  ])
    expect((await site.get(`/completions?${query}`, mo)).status).toBe(400)
})
