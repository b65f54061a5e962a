import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { documentsOf } from '~/features/finding/documents.server'
import { closeFinder, finder, openFinder } from '~/features/finding/finder.server'
import { sendDuePushes } from '~/features/push/send-pushes.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { rows, sql } from '~/platform/sql.server'
import { matrixWorld, ROLES, type RoleName, type World } from '../../support/matrix-world'
import { person } from '../../support/people'
import { cookieOf, openSite } from '../../support/site'
import { storeDatabase } from '../../support/stored-database'
import { openMailServer } from '../mails/mail-server'
import { hoursLater, settled, wants } from '../mails/mailing'
import { follows } from '../notifications/telling'
import { lessonFields, questionFields } from '../posts/drafts'
import { deviceOf } from '../push/devices'
import { openPushService } from '../push/push-service'
import { bring } from '../uploads/bringing'
import { drawing } from '../uploads/made-files'
import { everyAddress } from './every-address'
import { allowed } from './unnamed'

// Somebody writes without their name in every way there is. Then every page, as everybody, every mail, device, feed, search
// document, log line and column is looked through for anything that is theirs.

const BEGIN = '2026-11-25T09:20:00Z'

let site: Awaited<ReturnType<typeof openSite>>
let mails: Awaited<ReturnType<typeof openMailServer>>
let devices: Awaited<ReturnType<typeof openPushService>>
let world: World
let author: Viewer
/** Where the author's device is reached. */
let own: string
let traces: string[]
let logged: string[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock(BEGIN)
  mails = await openMailServer()
  devices = await openPushService()
  world = await matrixWorld()
  await allowed()
  author = await person({ name: 'Zacharias Quixworthy', spaces: ['lab'] })
  const known = { avatar: 'f00dfacef00dface', team: 'Xylophone squad', title: 'Zither keeper' }
  await transaction((tx) => tx.user.update({ where: { id: author.id }, data: known }))
  const { email } = await db.user.findUniqueOrThrow({ where: { id: author.id } })
  traces = [author.id, author.handle, author.name, 'Quixworthy', email ?? '', ...Object.values(known)]
  const { id: topicId } = await db.topic.findUniqueOrThrow({ where: { slug: 'postgres' } })
  for (const follower of [world.who.outsider, world.who.admin] as Viewer[]) {
    await follows(follower, { topic: topicId }, 'everything')
    for (const kind of ['post', 'answer', 'comment'] as const) await wants(follower, kind, 'mail')
    await deviceOf(follower, devices)
  }
  own = await deviceOf(author, devices)
  for (const one of [author, ...Object.values(world.who)]) if (one) await cookieOf(one)
  logged = []
  vi.stubEnv('LOG_LEVEL', 'info')
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => logged.push(String(line)) > 0)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await mails.close()
  await devices.close()
})

test('nothing anywhere leads from what somebody wrote without their name to them', async () => {
  await settled()
  const bringBack = await storeDatabase('before')
  const columnsBefore = rowsWithTraces()

  await sendDuePushes()
  const [mailsBefore, shownBefore] = [mails.received.length, devices.received.length]
  const written = await writeEverything()
  await settled()
  expect(tablesOfThoseMinutes()).toEqual([])
  await sendDuePushes()
  await hoursLater(24)

  expect(rowsWithTraces().filter((row) => !columnsBefore.includes(row))).toEqual([])
  const pages = await look(everyAddress(world))
  expect(pages.length).toBeGreaterThan(1000)
  // What was looked through is there at all, and seen by those who may see it.
  expect(await seenBy(world.who.outsider, written)).toBe(true)

  const received = mails.received.slice(mailsBefore)
  expect(received.length).toBeGreaterThan(2)
  expect(count(JSON.stringify(received))).toBe(0)
  const shown = devices.received.slice(shownBefore)
  expect(shown.length).toBeGreaterThan(2)
  expect(count(JSON.stringify(shown))).toBe(0)
  expect(devices.at(own)).toEqual([])
  const posts = await db.post.findMany({ select: { id: true } })
  expect(count(JSON.stringify(documentsOf(posts.map(({ id }) => id))))).toBe(0)
  const offered = await finder().suggest({ text: written.name, spaceIds: author.spaceIds, limit: 9 })
  expect(offered.people).toEqual([])
  expect(count(logged.join(''))).toBe(0)

  // Whatever names them did so before they wrote.
  await bringBack()
  await findFromNowOn()
  setClock(BEGIN)
  const named = pages.filter(({ found }) => found > 0)
  expect(named.length).toBeGreaterThan(10)
  const grown: Page[] = []
  for (const page of named) {
    const [before] = await look([page.address], [page.role])
    if (page.found > (before?.found ?? 0)) grown.push(page)
  }
  expect(grown).toEqual([])
}, 300_000)

/** When the author is at it; nobody else does anything then. */
const AUTHORS = ['2026-11-25T10:40:12.345Z', '2026-11-25T11:40:12.345Z'] as const

interface Written {
  path: string
  name: string
}

/** Everything that can be written, changed and done without a name, by the forms of the site. */
async function writeEverything(): Promise<Written> {
  const anonymous = '1'
  const send = async (path: string, fields: Record<string, string>, by: Viewer = author) => {
    const answer = await site.post(path, by, fields)
    expect([path, answer.status, answer.status < 400 ? '' : answer.text]).toEqual([path, answer.status, ''])
    return answer.location ?? ''
  }
  const [asked, told] = AUTHORS
  const space = { spaceId: world.everyone.id, topics: 'postgres' }
  setClock(asked)
  const path = await send('/posts/new', {
    ...questionFields(space),
    anonymous,
    submissionKey: 'abcdefghjkmn',
  })
  const failure = await send('/posts/new', { ...lessonFields(space), anonymous })
  const [, , question = ''] = path.split('/')
  const [, , lesson = ''] = failure.split('/')
  const outsider = world.who.outsider as Viewer
  await settled()
  setClock('2026-11-25T10:50:00Z')
  await send(`/posts/${question}/answers`, { body: 'Two keys.', submissionKey: 'abcdefghjkmp' }, outsider)
  await settled()
  setClock(told)
  await send(`/posts/${question}/answers`, { body: 'Keep both.', anonymous, submissionKey: 'abcdefghjkmq' })
  const own = await db.answer.findFirstOrThrow({ where: { body: 'Keep both.' } })
  await send(`/posts/${lesson}/comments`, { body: 'More of it.', anonymous, submissionKey: 'abcdefghjkmr' })
  const board = await drawing()
    .withExif({ IFD0: { Artist: author.name } })
    .jpeg()
    .toBuffer()
  const { markdown } = await bring(site, author, `${author.handle}.jpg`, board)
  await send(`/answers/${own.id}/comments`, { body: `For a day: ${markdown}`, anonymous })
  await send(`/posts/${lesson}/comments`, { body: 'Gone again.', anonymous })
  const said = await db.comment.findFirstOrThrow({ where: { body: 'More of it.' } })
  const gone = await db.comment.findFirstOrThrow({ where: { body: 'Gone again.' } })
  await send(`/posts/${question}/edit`, {
    ...questionFields(space),
    title: 'Rotate both keys?',
    revision: '1',
  })
  await send(`/answers/${own.id}/edit`, { body: 'Keep both for a day.', revision: '1' })
  await send(`/comments/${said.id}/edit`, { body: 'Even more of it.', revision: '1' })
  await send(`/answers/${own.id}/history`, { version: '1', revision: '2', whyEdited: 'As it was.' })
  await send(`/comments/${gone.id}/deletion`, { deleted: '1', reason: '' })
  await send(`/posts/${question}/resolution`, { accepted: own.id })
  await send(`/posts/${question}/follow`, { following: '0' })
  await send(`/posts/${question}/follow`, { following: '1' })
  await send(`/posts/${lesson}/links`, { change: 'add', type: 'follows', to: `/posts/${question}` })
  await send(`/posts/${lesson}/review`, { verdict: 'holds', note: 'Looked at it.' })
  await settled()
  setClock('2026-11-25T12:10:00Z')
  await send(`/posts/${lesson}/reactions`, { brave: '1' }, outsider)
  await settled()
  // They read what came of it, as anybody reads an inbox.
  expect((await site.get('/inbox', author)).text).toContain('Rotate both keys?')
  await site.get(path, author)
  await send('/inbox', { intent: 'read-all', until: String(Date.UTC(2027, 0, 1)) })
  const { author: pseudonym } = await db.post.findUniqueOrThrow({
    where: { id: question },
    include: { author: true },
  })
  return { path: `/posts/${question}`, name: pseudonym.name }
}

const count = (text: string) => traces.reduce((sum, trace) => sum + text.split(trace).length - 1, 0)

/** Search knows what is in the database as it is now, and nothing else. */
async function findFromNowOn(): Promise<void> {
  await closeFinder()
  rmSync(path.join(env().dataDir, 'search'), { recursive: true })
  await openFinder()
  while (finder().status().needsRebuild) await sleep(10)
}

interface Page {
  role: RoleName
  address: string
  /** How often something of theirs stands on it. */
  found: number
}

/** Pages as each of those who may ask for them. */
async function look(addresses: string[], roles: readonly RoleName[] = ROLES): Promise<Page[]> {
  const pages: Page[] = []
  for (const role of roles)
    for (const address of addresses) {
      const { text, location, headers } = await site.get(address, world.who[role])
      pages.push({ role, address, found: count(`${text} ${location} ${JSON.stringify([...headers])}`) })
    }
  return pages
}

async function seenBy(viewer: Viewer | null, { path, name }: Written): Promise<boolean> {
  const { location } = await site.get(path, viewer)
  return (await site.get(location ?? '', viewer)).text.includes(name)
}

function tables(): string[] {
  return rows<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\' order by name`,
  ).map(({ name }) => name)
}

function contents(table: string): Record<string, unknown>[] {
  return rows({ sql: `select * from "${table}"`, values: [] } as never)
}

/** Every row that holds something of theirs. When they were last here is told of anybody, whatever they did. */
function rowsWithTraces(): string[] {
  return tables()
    .filter((table) => table !== 'Session' && table !== 'InboxChange')
    .flatMap((table) => contents(table).map((row) => `${table} ${JSON.stringify(row)}`))
    .filter((row) => count(row) > 0)
}

/** The tables that tell to the minute when it was written; of mails and guards the decision says why not. */
function tablesOfThoseMinutes(): string[] {
  const minutes = AUTHORS.map((time) => Math.floor(Date.parse(time) / 60_000))
  const isThen = (value: unknown) => typeof value === 'number' && minutes.includes(Math.floor(value / 60_000))
  return tables()
    .filter((table) => !['Session', 'RateLimit', 'NoticeMail', 'NoticePush', 'InboxChange'].includes(table))
    .filter((table) => contents(table).some((row) => Object.values(row).some(isThen)))
}
