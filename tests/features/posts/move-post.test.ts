import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { linkPosts } from '~/features/links/link-posts.server'
import { movePost } from '~/features/posts/move-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { followSearch } from '~/features/saved-searches/follow-search.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { sendAlerts } from '~/features/saved-searches/send-alerts.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, defaultSpace, person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { namesKnown, published } from '../finding/searching'
import { follows, inboxesOf, inboxOf } from '../notifications/telling'
import { used } from '../uses/entries'
import { questionFields, wanted } from './drafts'

let site: Awaited<ReturnType<typeof openSite>>
let everyone: string
let board: string

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  everyone = await defaultSpace()
  board = await privateSpace('board')
})

const toBoard = () => ({ from: everyone, to: board })
const withReason = () => ({ ...toBoard(), why: 'It is not for everybody.' })
const question = async (by: Viewer, spaceId = everyone) =>
  (await publishPost(by, wanted(questionFields({ spaceId })))).id
const spaceOf = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).spaceId

describe('who moves a post', () => {
  test('its author, between the spaces they read', async () => {
    const mo = await person({ spaces: ['board'] })
    const id = await question(mo)
    await movePost(mo, id, toBoard())
    expect(await spaceOf(id)).toBe(board)
    await movePost(mo, id, { from: board, to: everyone })
    expect(await spaceOf(id)).toBe(everyone)
    const events = await db.event.findMany({ where: { type: 'post.moved' }, orderBy: { at: 'asc' } })
    expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([
      { postId: id, actorId: mo.id, fromSpaceId: everyone, toSpaceId: board },
      { postId: id, actorId: mo.id, fromSpaceId: board, toSpaceId: everyone },
    ])
  })

  test('its author, to no space that they cannot read, whether or not there is one', async () => {
    const mo = await person()
    const other = await privateSpace('legal')
    const insider = await person({ spaces: ['board'] })
    const id = await question(insider)
    const said: unknown[] = []
    for (const to of [other, 'nowhere'])
      said.push(await movePost(insider, id, { from: everyone, to }).catch((error) => error))
    expect(said[0]).toBeInstanceOf(Invalid)
    expect((said[0] as Invalid).problems).toEqual((said[1] as Invalid).problems)
    await expect(movePost(mo, await question(mo), toBoard())).rejects.toThrow(Forbidden)
  })

  test('somebody who keeps order in both spaces, and nobody who does in one of them only', async () => {
    const author = await person()
    const id = await question(author)
    const half = await person({ moderates: ['board'] })
    const siteOnly = await person({ role: 'moderator', spaces: ['board'] })
    const colleague = await person({ spaces: ['board'] })
    for (const who of [half, siteOnly, colleague])
      await expect(movePost(who, id, toBoard())).rejects.toThrow(Forbidden)
    await movePost(await person({ role: 'moderator', moderates: ['board'] }), id, withReason())
    expect(await spaceOf(id)).toBe(board)
  })

  test('nobody who may not read it', async () => {
    const id = await question(await person({ spaces: ['board'] }), board)
    await expect(movePost(await person(), id, { from: board, to: everyone })).rejects.toThrow(NotFound)
    await expect(movePost(await person(), 'nothing', toBoard())).rejects.toThrow(NotFound)
  })

  test('nobody by editing it, who may not move it', async () => {
    const id = await question(await person())
    const siteOnly = await person({ role: 'moderator', spaces: ['board'] })
    const edit = { ...questionFields({ spaceId: board }), topics: '', revision: '1' }
    const refused = await site.post(`/posts/${id}/edit`, siteOnly, edit)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('moderators of both the space it is in and the one it goes to')
    const form = await site.get(`/posts/${id}/edit`, siteOnly)
    expect(form.text).not.toContain('board (members only)')
  })

  test('twice is once, and who comes too late is told', async () => {
    const mo = await person({ spaces: ['board', 'legal'] })
    const legal = await privateSpace('legal')
    const id = await question(mo)
    await movePost(mo, id, toBoard())
    await movePost(mo, id, toBoard())
    expect(await db.event.count({ where: { type: 'post.moved' } })).toBe(1)
    await expect(movePost(mo, id, { from: everyone, to: legal })).rejects.toThrow(Invalid)
  })
})

test('the form offers where one may move it, and says what was wrong', async () => {
  const mo = await person({ spaces: ['board'] })
  const id = await question(mo)
  const page = await site.get((await site.get(`/posts/${id}`, mo)).location ?? '', mo)
  expect(page.text).toContain(`href="/posts/${id}/space"`)
  const form = await site.get(`/posts/${id}/space`, mo)
  expect(form.text).toContain('board (members only)')
  expect((await site.post(`/posts/${id}/space`, mo, { from: everyone, to: 'x' })).text).toContain(
    'Choose one of the spaces in the list.',
  )
  const sent = await site.post(`/posts/${id}/space`, mo, toBoard())
  expect((await site.get(sent.location ?? '', mo)).text).toContain('board (members only)')
  const late = await site.post(`/posts/${id}/space`, mo, { from: 'legal', to: everyone })
  expect([late.status, late.text.includes('Somebody moved it meanwhile.')]).toEqual([422, true])
})

describe('who is told', () => {
  const moderator = () => person({ name: 'Mira', role: 'moderator', moderates: ['board'] })

  test('its author, when somebody else moved it', async () => {
    const author = await person({ spaces: ['board'] })
    const id = await question(author)
    await movePost(await moderator(), id, withReason())
    await drainOutbox()
    const { text } = await site.get('/inbox', author)
    expect(text).toContain('Mira moved a post of yours to another space:')
    expect(text).toContain('How do we rotate the signing key?')
    expect(text).toContain(`href="/posts/${id}"`)
  })

  test('an author who cannot read the space it is in now, without a word of which one that is', async () => {
    const author = await person()
    const mira = await moderator()
    const id = await question(author)
    await movePost(mira, id, withReason())
    await drainOutbox()
    const { text } = await site.get('/inbox', author)
    expect(text).toContain('you have no seat there; ask Mira about it')
    expect(text).toContain(`href="/people/${mira.handle}"`)
    expect(text).not.toContain('board')
    expect((await site.get(`/posts/${id}`, author)).status).toBe(404)
  })

  test('nobody when the author moved it themselves, but who follows the space it came to', async () => {
    const author = await person({ spaces: ['board'] })
    const [follower, knowing, outsider] = [
      await person({ spaces: ['board'] }),
      await person({ spaces: ['board'] }),
      await person(),
    ]
    await follows(follower, { space: board })
    await follows(outsider, { space: board })
    await follows(knowing, { space: everyone })
    await follows(knowing, { space: board })
    const id = await question(author)
    expect(await inboxOf(knowing)).toEqual(['post space'])
    await movePost(author, id, toBoard())
    expect(await inboxesOf(author, follower, knowing, outsider)).toEqual([
      [],
      ['post space'],
      ['post space'],
      [],
    ])
  })
})

describe('a post that went to a space one cannot read', () => {
  /** A lesson that an outsider meets everywhere, and the addresses where they do. */
  async function metEverywhere() {
    const author = await person({ name: 'Asha', spaces: ['board'] })
    const outsider = await person({ name: 'Otto' })
    const postgres = await topic('postgres')
    await follows(outsider, { topic: postgres })
    await follows(outsider, { person: author.id })
    const { id: searchId } = await saveSearch(outsider, 'q=quokkas')
    await followSearch(outsider, searchId, 'daily')
    await namesKnown()
    const lesson = { kind: 'lesson' as const, title: 'Never feed the quokkas at night', topics: 'postgres' }
    const id = await published(author, lesson)
    const near = await published(author, { title: 'Who feeds the quokkas at night?' })
    const linked = await published(outsider, { kind: 'lesson', title: 'We wrote down how feeding goes' })
    await linkPosts(outsider, linked, { type: 'refines', to: `/posts/${id}` })
    await used(outsider, id)
    await follows(outsider, { post: id })
    await drainOutbox()
    const pages = [
      ...['/', '/lessons', '/following', '/search?q=quokkas&kind=lesson', '/search?q=&kind=lesson'],
      ...['/search/suggestions?q=never+feed', '/topics/postgres', `/people/${author.handle}`],
      ...['/spaces/everyone', `/searches/${searchId}`, '/inbox', '/following/all'],
      ...[near, linked].map((post) => `/posts/${post}`),
    ]
    return { author, outsider, id, near, pages }
  }

  /** Which of the pages say its title, or lead to it. */
  async function told(who: Viewer, pages: string[]): Promise<string[]> {
    const found: string[] = []
    for (const page of pages) {
      const answer = await site.get(page, who)
      const { text } = answer.location ? await site.get(answer.location, who) : answer
      if (/never[ -]feed[ -]the/i.test(text.replace(/<\/?(mark|span)[^>]*>/g, ''))) found.push(page)
    }
    return found
  }

  test('is told nowhere at once, nor once all is delivered, and everywhere to who reads it', async () => {
    const { author, outsider, id, pages } = await metEverywhere()
    expect(await told(outsider, pages)).toEqual(pages)
    await movePost(author, id, toBoard())
    expect(await told(outsider, pages)).toEqual([])
    await drainOutbox()
    expect(await told(outsider, pages)).toEqual([])
    expect((await site.get(`/posts/${id}/uses`, outsider)).status).toBe(404)
    const search = ['/search?q=quokkas&kind=lesson']
    expect(await told(await again(author), search)).toEqual(search)
  })

  test('is counted nowhere', async () => {
    const { author, outsider, id } = await metEverywhere()
    const suggested = async () => (await site.get('/search/suggestions?q=quokk', outsider)).text
    const counts = async () => {
      const { text } = await site.get('/search?q=quokkas', outsider)
      return { none: text.includes('1 result'), two: text.includes('2 results') }
    }
    expect(await counts()).toEqual({ none: false, two: true })
    await movePost(author, id, toBoard())
    await drainOutbox()
    expect(await counts()).toEqual({ none: true, two: false })
    expect(await suggested()).not.toContain(id)
  })

  test('is in no alert of a saved search that was still to be sent', async () => {
    const { author, outsider, id, near } = await metEverywhere()
    await movePost(author, id, toBoard())
    setClock(new Date(Date.now() + 2 * 86_400_000))
    await sendAlerts()
    const events = await db.event.findMany({ where: { type: 'notices.person-told' } })
    const told = events
      .map(({ payload }) => JSON.parse(payload))
      .filter(({ kind }) => kind === 'saved-search')
    expect(told).toMatchObject([{ to: [outsider.id], postId: near }])
  })
})
