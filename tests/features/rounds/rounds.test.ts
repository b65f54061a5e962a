import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nameLeader } from '~/features/accounts/name-leader.server'
import type { Viewer } from '~/features/accounts/viewer'
import { inbox } from '~/features/notifications/inbox.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { react } from '~/features/reactions/react.server'
import { closeRounds } from '~/features/rounds/close-rounds.server'
import { nominate } from '~/features/rounds/nominate.server'
import { openRound } from '~/features/rounds/open-round.server'
import { roundPage } from '~/features/rounds/round-page.server'
import { roundsPage } from '~/features/rounds/rounds-page.server'
import { sayChange } from '~/features/rounds/say-change.server'
import { now, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { allowed, unnamedFailure } from '../anonymity/unnamed'
import { inboxOf } from '../notifications/telling'
import { lessonFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
let leader: Viewer
let reader: Viewer
let teller: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  setClock('2026-11-10T09:00:00Z')
  await allowed()
  leader = await person({ name: 'Lena Leader', role: 'moderator' })
  reader = await person({ name: 'Rita Reader' })
  teller = await person({ name: 'Tomas Teller' })
})
afterEach(() => setClock(null))

const tells = async (by: Viewer, fields: Record<string, string> = {}) =>
  (await publishPost(await again(by), wanted(lessonFields(fields)))).id

async function opened(): Promise<string> {
  await tells(leader, { title: 'I approved what I had not read' })
  return (await openRound(leader, 'everyone')).id
}

describe('a round opens', () => {
  test('only with a failure of the leader’s own, and then stands for its month', async () => {
    await expect(openRound(leader, 'everyone')).rejects.toThrow('Tell a failure of your own first')
    const id = await opened()
    expect(await openRound(leader, 'everyone')).toEqual({ id })
    expect(await db.round.findMany({ select: { month: true, closesAt: true } })).toEqual([
      { month: '2026-11', closesAt: new Date('2026-12-01T00:00:00Z') },
    ])
    const page = await roundPage(reader, id)
    expect(page).toMatchObject({
      open: true,
      led: { title: 'I approved what I had not read' },
      nominated: [],
    })
  })

  test('for nobody who does not lead the space, whatever they told', async () => {
    await tells(reader)
    await expect(openRound(reader, 'everyone')).rejects.toThrow(Forbidden)
    await privateSpace('lab')
    await expect(openRound(leader, 'lab')).rejects.toThrow(NotFound)
  })

  test('by whoever an administrator named a leader, where they read, and for as long as they lead', async () => {
    const [ines, elaine] = [await person({ role: 'admin' }), await person()]
    const lab = await privateSpace('lab')
    await tells(elaine)
    await expect(openRound(await again(elaine), 'everyone')).rejects.toThrow(Forbidden)
    await nameLeader(ines, elaine.id, true)
    await expect(openRound(await again(elaine), 'lab')).rejects.toThrow(NotFound)
    expect((await roundsPage(await again(elaine))).toOpen.map(({ slug }) => slug)).toEqual(['everyone'])
    const { id } = await openRound(await again(elaine), 'everyone')
    await sayChange(await again(elaine), id, { text: 'We ask first.', post: '' })

    const insider = await person({ spaces: ['lab'] })
    await nameLeader(ines, insider.id, true)
    const failure = await tells(insider, { spaceId: lab })
    const round = await openRound(await again(insider), 'lab')
    expect((await roundPage(await again(insider), round.id)).led?.id).toBe(failure)

    await nameLeader(ines, elaine.id, false)
    await expect(sayChange(await again(elaine), id, { text: 'And again.', post: '' })).rejects.toThrow(
      Forbidden,
    )
    setClock('2026-12-02T09:00:00Z')
    await expect(openRound(await again(elaine), 'everyone')).rejects.toThrow(Forbidden)
  })

  test('again the next month with a failure told since the last one, and not with the same', async () => {
    await opened()
    setClock('2026-11-20T09:00:00Z')
    await tells(leader, { title: 'And another one' })
    setClock('2026-12-02T09:00:00Z')
    await closeRounds()
    const { id } = await openRound(leader, 'everyone')
    expect((await roundPage(reader, id)).led?.title).toBe('And another one')
    setClock('2027-01-02T09:00:00Z')
    await closeRounds()
    await expect(openRound(leader, 'everyone')).rejects.toThrow('Tell a failure of your own first')
  })

  test('by a form that says what is missing', async () => {
    const refused = await site.post('/rounds', leader, { space: 'everyone' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Tell a failure of your own first, under your name and in this space.')
    await tells(leader)
    const { text } = await site.get('/rounds', leader)
    expect(text).toContain('It would begin with')
    expect((await site.post('/rounds', leader, { space: 'everyone' })).location).toMatch(/^\/rounds\/\w{12}$/)
    expect((await site.get('/rounds', reader)).text).not.toContain('Open the round')
  })
})

describe('a failure is nominated', () => {
  test('once, with a reason, and whoever told it hears of it, under their own name or another', async () => {
    const id = await opened()
    const [named, unnamed] = [
      await tells(teller),
      await unnamedFailure(teller, { title: 'I deleted the wrong one' }),
    ]
    await nominate(reader, id, { post: `http://localhost/posts/${named}/x`, why: 'It kept us from it.' })
    setClock('2026-11-10T09:30:00Z')
    await nominate(reader, id, { post: unnamed, why: 'It took courage.' })
    await nominate(leader, id, { post: unnamed, why: 'I meant this one too.' })
    const { nominated } = await roundPage(reader, id)
    expect(nominated.map(({ title, why, by }) => [title, why, by])).toEqual([
      ['We dropped a column two deploys too early', 'It kept us from it.', 'Rita Reader'],
      ['I deleted the wrong one', 'It took courage.', 'Rita Reader'],
    ])
    expect(JSON.stringify(nominated[1])).not.toContain(teller.id)
    await drainOutbox()
    const { lines } = inbox(await again(teller), { shelf: 'inbox', kind: null, after: null })
    expect(lines.map(({ sentence }) => sentence)).toEqual(
      Array(2).fill('Rita Reader thinks that you deserve thanks for telling'),
    )
  })

  test('only by others, only as a failure, only from its space, only while the round is open', async () => {
    const id = await opened()
    const own = await unnamedFailure(teller)
    const why = 'It helped.'
    const refusals = [
      [teller, own, 'somebody else told'],
      [reader, await tells(teller, { outcome: 'worked' }), 'somebody else told'],
      [reader, 'aaaaaaaaaaaa', 'No post of this space'],
      [reader, (await db.round.findUniqueOrThrow({ where: { id } })).postId, 'began with this one'],
    ] as const
    for (const [by, post, sentence] of refusals)
      await expect(nominate(await again(by), id, { post, why })).rejects.toMatchObject({
        problems: { post: expect.stringContaining(sentence) },
      })
    const insider = await person({ spaces: ['lab'] })
    const elsewhere = await tells(insider, { spaceId: await privateSpace('lab') })
    await expect(nominate(insider, id, { post: elsewhere, why })).rejects.toThrow(Invalid)
    setClock('2026-12-01T00:00:00Z')
    await expect(nominate(reader, id, { post: own, why })).rejects.toMatchObject({
      problems: { form: expect.stringContaining('over') },
    })
    expect(await db.roundNomination.count()).toBe(0)
  })

  test('and stands by how many it helped, not by votes', async () => {
    const id = await opened()
    const [first, second] = [
      await tells(teller, { title: 'The first one' }),
      await tells(teller, { title: 'The second one' }),
    ]
    for (const post of [first, second]) await nominate(reader, id, { post, why: 'It helped.' })
    await react(reader, second, { kind: 'helped', given: true })
    expect((await roundPage(leader, id)).nominated.map(({ title }) => title)).toEqual([
      'The second one',
      'The first one',
    ])
    const { text } = await site.get(`/rounds/${id}`, leader)
    expect(text).toContain(`action="/posts/${second}/reactions"`)
    expect(text).not.toContain('/vote"')
  })

  test('from its page, where a link leads to the round that is open', async () => {
    const postId = await tells(teller)
    const { slug } = await db.post.findUniqueOrThrow({ where: { id: postId } })
    const page = () => site.get(`/posts/${postId}/${slug}`, reader).then(({ text }) => text)
    expect(await page()).not.toContain('/rounds/')
    const id = await opened()
    expect(await page()).toContain(`/rounds/${id}?post=${postId}`)
    expect((await site.get(`/rounds/${id}?post=${postId}`, reader)).text).toContain(`value="${postId}"`)
    await nominate(reader, id, { post: postId, why: 'It helped.' })
    expect(await page()).toContain('In the round of November 2026')
  })
})

describe('what changed', () => {
  test('is written down by leaders, also when the month is over, and stays on a page for all who read the space', async () => {
    const id = await opened()
    const post = await tells(teller)
    await expect(sayChange(reader, id, { text: 'We ask first.', post: '' })).rejects.toThrow(Forbidden)
    setClock('2026-12-03T09:00:00Z')
    await closeRounds()
    for (let twice = 0; twice < 2; twice++)
      await sayChange(leader, id, { text: 'The fleet is asked first.', post })
    const { open, changes, may } = await roundPage(reader, id)
    expect({ open, may }).toEqual({ open: false, may: { nominate: false, change: false } })
    expect(changes).toMatchObject([
      { text: 'The fleet is asked first.', by: 'Lena Leader', post: { id: post } },
    ])
    expect((await roundsPage(reader)).rounds).toMatchObject([
      { id, month: '2026-11', open: false, changes: 1 },
    ])
  })

  test('and what is deleted since is seen by nobody, while the page stands', async () => {
    const id = await opened()
    const post = await tells(teller)
    await nominate(reader, id, { post, why: 'It helped.' })
    await sayChange(leader, id, { text: 'We ask first.', post })
    await deletePost(teller, post)
    await deletePost(leader, (await db.round.findUniqueOrThrow({ where: { id } })).postId)
    const page = await roundPage(reader, id)
    expect([page.led, page.nominated, page.changes.map((change) => change.post)]).toEqual([null, [], [null]])
    expect((await site.get(`/rounds/${id}`, reader)).status).toBe(200)
  })
})

test('a round closes when its month is over, once, and who opened it is asked what changed', async () => {
  await opened()
  expect(await closeRounds()).toBe(0)
  setClock('2026-12-01T00:00:00Z')
  expect(await closeRounds()).toBe(1)
  expect(await closeRounds()).toBe(0)
  expect(await db.round.findMany({ select: { closedAt: true } })).toEqual([{ closedAt: now() }])
  expect(await inboxOf(leader)).toEqual(['round-closed asked'])
})

test('the round of a space that one does not read is not there', async () => {
  const keeper = await person({ moderates: ['lab'] })
  await tells(keeper, { spaceId: await privateSpace('lab') })
  const { id } = await openRound(keeper, 'lab')
  expect((await site.get(`/rounds/${id}`, reader)).status).toBe(404)
  expect((await roundsPage(reader)).rounds).toEqual([])
  await expect(nominate(reader, id, { post: 'aaaaaaaaaaaa', why: 'x' })).rejects.toThrow(NotFound)
})
