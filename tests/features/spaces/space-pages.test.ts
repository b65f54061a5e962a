import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { spaceDirectory } from '~/features/spaces/space-directory.server'
import { spaceMembers } from '~/features/spaces/space-members.server'
import { db, transaction } from '~/platform/db.server'
import { forgetKept } from '~/platform/kept.server'
import { queriesOf } from '~/platform/query-count.server'
import { again, defaultSpace, person, privateSpace } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'

type Site = Awaited<ReturnType<typeof openSite>>
let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(forgetKept)

const typed = { name: 'Finance', description: 'Money that is not public.', visibility: 'private' }
const members = async (slug: string) =>
  (await db.spaceMember.findMany({ where: { space: { slug } }, include: { user: true } }))
    .map(({ user, role }) => `${user.name}: ${role}`)
    .sort()

describe('making and changing spaces', () => {
  test('an administrator makes a private one and is its first moderator', async () => {
    const admin = await person({ name: 'Ines', role: 'admin' })
    const sent = await site.post('/spaces/new', admin, typed)
    expect(sent).toMatchObject({ status: 302, location: '/spaces/finance' })
    expect(await members('finance')).toEqual(['Ines: moderator'])
    const page = await site.get('/spaces/finance', admin)
    expect(page.text).toContain('Money that is not public.')
    expect(page.text).toContain('Members only')
    expect(page.text).toContain('/posts/new?space=finance')
  })

  test('nobody else makes or edits one, and the refusal tells nothing', async () => {
    await defaultSpace()
    for (const who of [await person({ moderates: ['finance'] }), await person({ role: 'moderator' })]) {
      expect((await site.get('/spaces/new', who)).status).toBe(404)
      expect((await site.post('/spaces/new', who, { ...typed, name: 'Legal' })).status).toBe(404)
      expect((await site.get('/spaces/finance/edit', who)).status).toBe(404)
      expect((await site.post('/spaces/everyone/edit', who, { ...typed, name: 'Mine' })).status).toBe(404)
    }
    expect(await db.space.count()).toBe(2)
  })

  test('a refused form brings back what was typed', async () => {
    const admin = await person({ role: 'admin' })
    await privateSpace('finance')
    const sent = await site.post('/spaces/new', admin, typed)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('is the short name of')
    expect(sent.text).toContain('Money that is not public.')
    expect((await site.post('/spaces/new', admin, { ...typed, name: 'new' })).status).toBe(422)
    expect((await site.post('/spaces/new', admin, { ...typed, visibility: 'secret' })).status).toBe(422)
  })

  test('an open one turned private keeps its posts from everybody who was not added', async () => {
    const admin = await person({ role: 'admin' })
    const ana = await person({ name: 'Ana' })
    await site.post('/spaces/new', admin, { ...typed, visibility: 'open' })
    const { id: spaceId } = await db.space.findUniqueOrThrow({ where: { slug: 'finance' } })
    const id = await post({ by: ana, title: 'The budget' })
    await transaction((tx) => tx.post.update({ where: { id }, data: { spaceId } }))
    expect((await site.get('/spaces/finance', ana)).text).toContain('The budget')
    expect((await site.get('/spaces/finance/edit', admin)).text).toContain('you are the first moderator')

    expect((await site.post('/spaces/finance/edit', admin, typed)).location).toBe('/spaces/finance')
    expect((await site.get('/spaces/finance', ana)).status).toBe(404)
    expect((await site.get('/spaces/finance', admin)).text).toContain('The budget')
    expect(await db.event.count({ where: { type: 'space.revised' } })).toBe(1)
  })

  test('the space of everybody cannot be closed', async () => {
    const admin = await person({ role: 'admin' })
    const sent = await site.post('/spaces/everyone/edit', admin, { ...typed, name: 'Everyone' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('stays open')
  })
})

describe('a private space, seen from outside', () => {
  test('is not listed, has no page, and its count is nowhere', async () => {
    const ana = await person({ spaces: ['finance'] })
    await post({ by: ana, title: 'The budget', space: 'finance' })
    for (const outside of [await person({ spaces: ['legal'] }), await person({ role: 'moderator' })]) {
      expect((await site.get('/spaces', outside)).text).not.toContain('finance')
      expect((await site.get('/spaces/finance', outside)).status).toBe(404)
      expect((await site.get('/spaces/finance/members', outside)).status).toBe(404)
      const change = { change: 'add', handle: outside.handle, role: 'member' }
      expect((await site.post('/spaces/finance/members', outside, change)).status).toBe(404)
    }
    const inside = await site.get('/spaces', ana)
    expect(inside.text).toContain('/spaces/finance')
    expect((await site.get('/spaces/finance', ana)).text).toContain('The budget')
  })

  test('an administrator sees its name and members, not its posts, and may add but not remove', async () => {
    const ana = await person({ name: 'Ana', moderates: ['finance'] })
    const admin = await person({ name: 'Ines', role: 'admin' })
    await post({ by: ana, title: 'The budget', space: 'finance' })
    const list = await site.get('/spaces', admin)
    expect(list.text).toContain('/spaces/finance/members')
    expect(await site.get('/spaces/finance', admin)).toMatchObject({
      status: 302,
      location: '/spaces/finance/members',
    })
    const page = await site.get('/spaces/finance/members', admin)
    expect(page.text).toContain('Ana')
    expect(page.text).toContain('do not read it')
    expect(page.text).not.toContain('The budget')
    expect(page.text).not.toContain('Make member')

    const remove = await site.post('/spaces/finance/members', admin, { change: 'remove', handle: ana.handle })
    expect(remove.status).toBe(404)
    const role = { change: 'role', handle: ana.handle, role: 'member' }
    expect((await site.post('/spaces/finance/members', admin, role)).status).toBe(404)
    const opened = await site.post('/spaces/finance/edit', admin, { ...typed, visibility: 'open' })
    expect(opened.status).toBe(422)
    expect(opened.text).toContain('You do not read this space')

    await site.post('/spaces/finance/members', admin, { change: 'add', handle: admin.handle, role: 'member' })
    expect((await site.get('/spaces/finance', admin)).text).toContain('The budget')
    expect((await site.get('/spaces/finance', ana)).text).toContain('Ines')
  })
})

describe('members', () => {
  test('a moderator of the space adds somebody by handle, who then reads it', async () => {
    const ana = await person({ name: 'Ana', moderates: ['finance'] })
    const ben = await person({ name: 'Ben' })
    const add = { change: 'add', handle: `@${ben.handle.toUpperCase()}`, role: 'member' }
    expect((await site.post('/spaces/finance/members', ana, add)).location).toBe('/spaces/finance/members')
    await site.post('/spaces/finance/members', ana, add)
    expect(await members('finance')).toEqual(['Ana: moderator', 'Ben: member'])
    expect((await again(ben)).spaceIds).toContain(await privateSpace('finance'))
    expect((await site.get('/spaces/finance', ben)).status).toBe(200)
    expect(await db.event.count({ where: { type: 'space.member-changed' } })).toBe(1)
  })

  test('an unknown handle, or one of somebody who left, is refused and stays in the field', async () => {
    const ana = await person({ moderates: ['finance'] })
    const gone = await person({ name: 'Gone' })
    await transaction((tx) =>
      tx.deactivation.create({ data: { userId: gone.id, byId: ana.id, at: new Date(), reason: 'Left' } }),
    )
    const nobody = await site.post('/spaces/finance/members', ana, {
      change: 'add',
      handle: 'no-one',
      role: 'member',
    })
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Nobody here has the handle @no-one')
    expect(nobody.text).toContain('value="no-one"')
    const left = { change: 'add', handle: gone.handle, role: 'member' }
    expect((await site.post('/spaces/finance/members', ana, left)).text).toContain('is no longer here')
    expect((await site.post('/spaces/finance/members', ana, { change: 'destroy' })).status).toBe(422)
  })

  test('members add and remove nobody, and leave when they want', async () => {
    const ana = await person({ name: 'Ana', moderates: ['finance'] })
    const ben = await person({ name: 'Ben', spaces: ['finance'] })
    const page = await site.get('/spaces/finance/members', ben)
    expect(page.text).toContain('Leave')
    expect(page.text).not.toContain('Add somebody')
    const take = { change: 'remove', handle: ana.handle }
    expect((await site.post('/spaces/finance/members', ben, take)).status).toBe(404)
    const add = { change: 'add', handle: (await person()).handle, role: 'member' }
    expect((await site.post('/spaces/finance/members', ben, add)).status).toBe(404)
    const left = await site.post('/spaces/finance/members', ben, { change: 'remove', handle: ben.handle })
    expect(left.location).toBe('/spaces')
    expect(await members('finance')).toEqual(['Ana: moderator'])
    expect((await site.get('/spaces/finance', ben)).status).toBe(404)
  })

  test('the last moderator stays until there is another one', async () => {
    const ana = await person({ name: 'Ana', moderates: ['finance'] })
    const ben = await person({ name: 'Ben', spaces: ['finance'] })
    const leave = { change: 'remove', handle: ana.handle }
    const refused = await site.post('/spaces/finance/members', ana, leave)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('A private space needs a moderator')
    const stepDown = { change: 'role', handle: ana.handle, role: 'member' }
    expect((await site.post('/spaces/finance/members', ana, stepDown)).status).toBe(403)

    await site.post('/spaces/finance/members', ana, { change: 'role', handle: ben.handle, role: 'moderator' })
    expect((await site.post('/spaces/finance/members', ana, leave)).location).toBe('/spaces')
    expect(await members('finance')).toEqual(['Ben: moderator'])
  })

  test('a long list goes on where it stopped, moderators first, everybody once', async () => {
    await person({ name: 'Zoe', moderates: ['finance'] })
    for (let n = 0; n < 6; n++) await person({ name: `Member ${n}`, spaces: ['finance'] })
    const spaceId = await privateSpace('finance')
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: ReturnType<typeof spaceMembers> = spaceMembers(spaceId, after, 3)
      seen.push(...page.members.map(({ name }) => name))
      after = page.next
    } while (after)
    expect(seen).toEqual(['Zoe', 'Member 0', 'Member 1', 'Member 2', 'Member 3', 'Member 4', 'Member 5'])
  })
})

test('the counts leave out what was deleted and what is elsewhere', async () => {
  const ana = await person({ spaces: ['finance'] })
  await post({ by: ana, space: 'finance' })
  await post({ by: ana, space: 'finance', deletedBy: ana })
  await post({ by: await person({ spaces: ['legal'] }), space: 'legal' })
  const counts = spaceDirectory(ana).spaces.map(({ slug, posts }) => [slug, posts])
  expect(counts).toEqual([
    ['everyone', 0],
    ['finance', 1],
  ])
})

test('more spaces, members and posts need no more queries', async () => {
  const ana = await person({ spaces: ['a'] })
  await post({ by: ana, space: 'a' })
  const few = await queriesOf(async () => spaceDirectory(await again(ana)))
  const many = await person({ spaces: ['a', 'b', 'c', 'd'] })
  for (const space of ['a', 'b', 'c', 'd']) await post({ by: many, space })
  forgetKept()
  expect(await queriesOf(async () => spaceDirectory(await again(many)))).toHaveLength(few.length)
})
