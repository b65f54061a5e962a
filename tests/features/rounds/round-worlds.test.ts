import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { nameLeader } from '~/features/accounts/name-leader.server'
import type { Role } from '~/features/accounts/viewer'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { openRound } from '~/features/rounds/open-round.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { again, person, privateSpace } from '../../support/people'
import { numbersFrom } from '../../support/random'
import { openSite } from '../../support/site'
import { allowed } from '../anonymity/unnamed'
import { lessonFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterEach(() => setClock(null))
afterAll(() => site.close())

// Worlds by chance, the same ones each time: whatever people tell, a round is open only where a leader told.
test('a round cannot open without a leader’s post, in any of 300 worlds', async () => {
  const random = numbersFrom(20_261_130)
  const one = <Of>(of: readonly Of[]) => of[Math.floor(random() * of.length)] as Of
  await allowed()
  const lab = await privateSpace('lab')
  await allowed('lab')
  const { id: everyone } = await db.space.findUniqueOrThrow({ where: { slug: 'everyone' } })
  const people = []
  for (const role of ['member', 'moderator', 'admin'] as Role[])
    for (const seat of [{}, { spaces: ['lab'] }, { moderates: ['lab'] }])
      people.push(await person({ role, ...seat }))
  const ines = await person({ role: 'admin' })
  for (const seat of [{}, { spaces: ['lab'] }]) {
    const named = await person(seat)
    await nameLeader(ines, named.id, true)
    people.push(await again(named))
  }
  let openings = 0
  for (let world = 0; world < 300; world++) {
    // Months far apart: nothing that was told before counts.
    const month = `${2030 + Math.floor(world / 4)}-${one(['01', '04', '07', '10'])}`
    if ((await db.round.count({ where: { month } })) > 0) continue
    const by = one(people)
    const author = one([by, one(people)])
    const place = one([everyone, lab])
    const told = author.spaceIds.includes(place) && one([true, true, false])
    const how = { outcome: one(['failed', 'failed', 'mixed']), anonymous: one(['', '', '1']) }
    setClock(`${month}-01T00:00:00Z`)
    let deleted = false
    if (told) {
      setClock(`${month}-0${one([2, 3])}T10:00:00Z`)
      const { anonymous, ...fields } = how
      const wish = { ...fields, spaceId: place, ...(anonymous && { anonymous }) }
      const { id } = await publishPost(await again(author), wanted(lessonFields(wish)))
      deleted = one([true, false, false])
      if (deleted) await deletePost(await again(author), id)
    }
    setClock(`${month}-05T10:00:00Z`)
    const leads = by.spaceIds.includes(place) && (by.leads || by.moderatedSpaceIds.includes(place))
    const own = told && author === by && how.outcome === 'failed' && !how.anonymous && !deleted
    const result = await openRound(await again(by), place === lab ? 'lab' : 'everyone').then(
      () => true,
      (error) => {
        if (![Forbidden, Invalid, NotFound].some((kind) => error instanceof kind)) throw error
        return false
      },
    )
    // A leader’s failure since the last round counts too, however long ago that was.
    if (!own) {
      const led = result && (await db.round.findFirstOrThrow({ where: { month }, include: { post: true } }))
      if (led) expect([led.post.authorId, leads]).toEqual([by.id, true])
    } else expect([world, result]).toEqual([world, leads])
    if (result) openings++
  }
  const rounds = await db.round.findMany({ include: { post: { include: { lesson: true, author: true } } } })
  for (const { openedById, spaceId, post } of rounds)
    expect([post.authorId, post.spaceId, post.lesson?.outcome, post.author.handle.startsWith('~')]).toEqual([
      openedById,
      spaceId,
      'failed',
      false,
    ])
  expect(rounds).toHaveLength(openings)
  expect(openings).toBeGreaterThan(10)
}, 120_000)
