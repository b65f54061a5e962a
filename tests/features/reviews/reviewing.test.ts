import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { linkPosts } from '~/features/links/link-posts.server'
import { postPage } from '~/features/posts/post-page.server'
import { reviewLesson } from '~/features/reviews/review-lesson.server'
import { reviewQueue } from '~/features/reviews/review-queue.server'
import { removeSpaceMember } from '~/features/spaces/remove-space-member.server'
import { answerContest } from '~/features/uses/answer-contest.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { recorded } from '../answers/discussion'
import { inboxOf } from '../notifications/telling'
import { lesson, used } from '../uses/entries'
import { causesOf, DAY, edit, onDay, START, stateOf, topicLasting } from './lessons-in-time'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(() => onDay(0))

const holds = (who: Viewer, id: string) => reviewLesson(who, id, { verdict: 'holds', note: '' })
const ownerOf = async (id: string) =>
  (await db.lessonCare.findUniqueOrThrow({ where: { postId: id } })).ownerId
const REWRITTEN = { why: 'Nobody asked what was running, and the two words had meant the same for years.' }

describe('a lesson falls due', () => {
  it('after the interval of its topic, then becomes overdue, and its keeper is told once', async () => {
    const asha = await person()
    await topicLasting('postgres', 3)
    const id = await lesson(asha, { topics: 'postgres' })
    expect(await stateOf(id)).toBe('current')
    onDay(89)
    expect(await stateOf(id)).toBe('current')
    onDay(90)
    expect([await stateOf(id), await stateOf(id)]).toEqual(['due', 'due'])
    onDay(104)
    expect([await stateOf(id), await stateOf(id)]).toEqual(['overdue', 'overdue'])
    expect(await causesOf(id)).toEqual(['interval'])
    expect(await inboxOf(asha)).toEqual(['review-due asked'])
    await holds(asha, id)
    expect(await stateOf(id)).toBe('current')
    onDay(104 + 91)
    expect(await stateOf(id)).toBe('due')
    expect(await causesOf(id)).toEqual(['interval', 'interval'])
  })

  it('after the shortest of several intervals, which a moderator sets and a proposer does not', async () => {
    const [asha, devika] = [await person(), await person({ role: 'moderator' })]
    await topicLasting('postgres', 24)
    await topic('deploys')
    const id = await lesson(asha, { topics: 'postgres, deploys' })
    const fields = {
      name: 'Deploys',
      slug: 'deploys',
      description: 'How we bring things out.',
      reviewMonths: '3',
    }
    expect((await site.post('/topics/deploys/edit', asha, fields)).status).toBe(404)
    expect((await site.post('/topics/deploys/edit', devika, fields)).status).toBe(302)
    onDay(91)
    expect(await stateOf(id)).toBe('due')
    const proposal = { ...fields, name: 'Proposal', slug: 'proposal' }
    expect((await site.post('/topics/new', asha, proposal)).status).toBe(302)
    expect(await db.topic.findUniqueOrThrow({ where: { slug: 'proposal' } })).toMatchObject({
      reviewMonths: null,
    })
  })

  it('on the day its author named, and without day or interval never by age', async () => {
    const asha = await person()
    const [named, never] = [await lesson(asha, { reviewBy: '2026-02-01' }), await lesson(asha)]
    onDay(21)
    expect(await stateOf(named)).toBe('current')
    onDay(22)
    expect([await stateOf(named), await stateOf(never)]).toEqual(['due', 'current'])
    onDay(4000)
    expect(await stateOf(never)).toBe('current')
  })

  it('when it is contested; the answer is a review, and taking the objection back needs none', async () => {
    const [asha, lena] = [await person(), await person()]
    const [answered, withdrawn] = [await lesson(asha), await lesson(asha)]
    for (const id of [answered, withdrawn]) await used(await person(), id, { result: 'not' })
    await used(lena, answered, { result: 'not' })
    const taken = await used(lena, withdrawn, { result: 'not' })
    expect([await stateOf(answered), await stateOf(withdrawn)]).toEqual(['due', 'due'])
    await expect(holds(asha, answered)).rejects.toThrow(Invalid)
    onDay(1)
    await answerContest(asha, answered, { kind: 'boundary', text: 'Holds below 10,000 rows' })
    await removeUse(lena, taken)
    expect([await stateOf(answered), await stateOf(withdrawn)]).toEqual(['current', 'current'])
    expect(await db.review.findMany({ select: { postId: true, note: true } })).toEqual([
      { postId: answered, note: 'Holds below 10,000 rows' },
    ])
    expect(await recorded('lesson.reviewed'), 'so that search counts it').toHaveLength(1)
  })

  it('when a post that it is linked to says something else, and not for a typo mended there', async () => {
    const asha = await person()
    const [id, other] = [await lesson(asha), await lesson(asha)]
    await linkPosts(asha, id, { type: 'refines', to: other })
    onDay(1)
    await edit(asha, other, { doDifferently: 'The pipeline asks the whole fleet.' })
    expect(await stateOf(id)).toBe('current')
    await edit(asha, other, REWRITTEN, '2')
    expect([await stateOf(id), await stateOf(other)]).toEqual(['due', 'current'])
    expect(await causesOf(id)).toEqual(['linked'])
  })

  it('when a newer lesson replaces it', async () => {
    const asha = await person()
    const [older, newer] = [await lesson(asha), await lesson(asha)]
    await linkPosts(asha, newer, { type: 'supersedes', to: older })
    expect([await stateOf(older), await stateOf(newer)]).toEqual(['due', 'current'])
    expect(await causesOf(older)).toEqual(['superseded'])
  })
})

describe('a review', () => {
  it('is an act of its own: an edit refreshes nothing', async () => {
    const asha = await person()
    const id = await lesson(asha, { reviewBy: '2026-02-01' })
    onDay(30)
    expect(await stateOf(id)).toBe('due')
    await edit(asha, id, { ...REWRITTEN, reviewBy: '2026-02-01' })
    expect(await stateOf(id)).toBe('due')
    expect(postPage(asha, id).reviewedAt).toBeNull()
    expect((await site.post(`/posts/${id}/review`, asha, { verdict: 'holds', note: 'Read it' })).status).toBe(
      303,
    )
    expect(postPage(asha, id)).toMatchObject({ review: 'current', reviewedAt: START + 30 * DAY })
    expect((await site.get('/lessons', asha)).text).toContain('Reviewed')
  })

  it('can find it obsolete: then nothing asks for it again, until somebody brings it back', async () => {
    const asha = await person()
    await topicLasting('postgres', 3)
    const [id, newer] = [await lesson(asha, { topics: 'postgres' }), await lesson(asha)]
    await reviewLesson(asha, id, { verdict: 'obsolete', note: 'We left Postgres' })
    onDay(400)
    await linkPosts(asha, newer, { type: 'supersedes', to: id })
    expect(await stateOf(id)).toBe('obsolete')
    expect(await causesOf(id)).toEqual([])
    expect((await site.get('/lessons', asha)).text).toContain('Obsolete')
    await holds(asha, id)
    expect(await stateOf(id)).toBe('current')
  })

  it('is left to its keeper, its author and moderators', async () => {
    const [asha, lena, moderator] = [await person(), await person(), await person({ role: 'moderator' })]
    const id = await lesson(asha)
    await expect(holds(lena, id)).rejects.toThrow(Forbidden)
    await expect(holds(lena, 'nothing')).rejects.toThrow(NotFound)
    await holds(moderator, id)
    expect(await db.review.count()).toBe(1)
  })
})

it('the queue holds what one keeps and is due, the most used first, and no more than one reads', async () => {
  const [asha, lena] = [await person(), await person()]
  const ids: string[] = []
  for (let n = 0; n < 12; n++) ids.push(await lesson(asha, { title: `Lesson ${n}`, reviewBy: '2026-01-12' }))
  await lesson(asha, { title: 'A fresh one' })
  for (const [index, context] of ['A', 'B', 'C'].entries()) {
    await used(lena, ids[7] ?? '', { context })
    if (index > 0) await used(lena, ids[3] ?? '', { context })
  }
  onDay(5)
  await stateOf(ids[0] ?? '')
  const { items, hidden } = reviewQueue(asha)
  expect(items.slice(0, 2).map(({ id, uses, causes }) => ({ id, uses, causes }))).toEqual([
    { id: ids[7], uses: 3, causes: ['interval'] },
    { id: ids[3], uses: 2, causes: ['interval'] },
  ])
  expect([items.length, hidden]).toEqual([10, 2])
  expect(reviewQueue(lena)).toEqual({ items: [], hidden: 0 })
  expect((await site.get('/reviews', asha)).text).toContain('Used 3 times')
})

describe('the keeper of a lesson', () => {
  it('is its author, and passes it on by leaving: to a moderator, else to an administrator, who is told', async () => {
    const [asha, ines] = [await person(), await person({ role: 'admin' })]
    const id = await lesson(asha)
    expect([await stateOf(id), await ownerOf(id)]).toEqual(['current', asha.id])
    const devika = await person({ role: 'moderator' })
    await deactivatePerson(ines, asha.id, 'Left')
    expect([await stateOf(id), await ownerOf(id), await causesOf(id)]).toEqual([
      'due',
      devika.id,
      ['owner-left'],
    ])
    expect(await inboxOf(devika)).toEqual(['lesson-passed asked'])
    await holds(devika, id)
    onDay(1)
    await deactivatePerson(ines, devika.id, 'Left')
    expect([await stateOf(id), await ownerOf(id)]).toEqual(['due', ines.id])
  })

  it('is a mentor of its topics before anybody else, and of those whoever keeps the fewest', async () => {
    const ines = await person({ role: 'admin' })
    await person({ role: 'moderator' })
    const topicId = await topic('postgres')
    const mentors = [await person(), await person()]
    for (const { id: userId } of mentors)
      await transaction((tx) =>
        tx.mentor.create({
          data: { userId, helpsWith: 'Data', capacity: 1, createdAt: now(), topics: { create: { topicId } } },
        }),
      )
    const asha = await person()
    const ids = [await lesson(asha, { topics: 'postgres' }), await lesson(asha, { topics: 'postgres' })]
    for (const id of ids) await stateOf(id)
    await deactivatePerson(ines, asha.id, 'Left')
    await drainOutbox()
    const owners = [await ownerOf(ids[0] ?? ''), await ownerOf(ids[1] ?? '')]
    expect(owners.sort()).toEqual(mentors.map(({ id }) => id).sort())
  })

  it('passes it on by losing the seat in its space, to somebody who may read it', async () => {
    const [asha, lena] = [await person({ moderates: ['board'] }), await person({ spaces: ['board'] })]
    const [ines, mod] = [await person({ role: 'admin' }), await person({ moderates: ['board'] })]
    const id = await lesson(lena, { spaceId: await privateSpace('board') })
    expect([await stateOf(id), await ownerOf(id)]).toEqual(['current', lena.id])
    await removeSpaceMember(asha, { slug: 'board', handle: lena.handle })
    expect(await stateOf(id)).toBe('due')
    expect([asha.id, mod.id]).toContain(await ownerOf(id))
    expect(await ownerOf(id)).not.toBe(ines.id)
  })

  it('is never nobody, whoever leaves in whatever order', async () => {
    const ines = await person({ role: 'admin' })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), async (leavers) => {
        const people: Viewer[] = []
        for (const role of ['member', 'member', 'moderator', 'moderator', 'admin'] as const)
          people.push(await person({ role, spaces: ['board'] }))
        const ids = [await lesson(people[0] ?? ines), await lesson(people[1] ?? ines)]
        ids.push(await lesson(people[2] ?? ines, { spaceId: await privateSpace('board') }))
        for (const index of leavers) {
          await deactivatePerson(ines, people[index]?.id ?? '', 'Left')
          await drainOutbox()
          for (const id of ids) {
            const { owner } = await db.lessonCare.findUniqueOrThrow({
              where: { postId: id },
              include: { owner: { include: { deactivation: true } } },
            })
            expect(owner.deactivation).toBeNull()
          }
        }
        // What is left would stand in the way of the next company's moderators.
        for (const { id } of people) await deactivatePerson(ines, id, 'Closed')
        await drainOutbox()
      }),
      { numRuns: 3 },
    )
  }, 60_000)
})
