import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postsFindable } from '~/features/finding/index-events'
import { inbox } from '~/features/notifications/inbox.server'
import { unreadCount } from '~/features/notifications/visible-notices.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { followSearch } from '~/features/saved-searches/follow-search.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { sendAlerts } from '~/features/saved-searches/send-alerts.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { published } from '../finding/searching'
import { ask, daysLater } from '../search-log/searching-in-vain'
import { follows, inboxOf } from './telling'

// What somebody looked for and can find now stands in their inbox like everything else that they are told of.

let site: Awaited<ReturnType<typeof openSite>>
let seeker: Viewer
let writer: Viewer

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  seeker = await person({ name: 'Sena Seeker' })
  writer = await person({ name: 'Wim Writer' })
})

const sentences = async (who: Viewer) =>
  inbox(await again(who), { shelf: 'inbox', kind: null, after: null }).lines.map(
    ({ sentence, title }) => `${sentence} ${title}`,
  )

async function followed(alerts: 'now' | 'daily', who = seeker): Promise<string> {
  const { id } = await saveSearch(seeker, 'q=zeppelin')
  await followSearch(who, id, alerts)
  return id
}

test('what was searched for in vain is told once it is written, and opening it is having read it', async () => {
  await ask([seeker], 'zeppelin parking')
  const id = await published(writer, { kind: 'lesson', title: 'Zeppelin parking is at the mast' })
  expect(await inboxOf(seeker)).toEqual(['gap-filled asked'])
  expect(await sentences(seeker)).toEqual([
    'What you searched for in vain is written now: Zeppelin parking is at the mast',
  ])
  await site.get(`/posts/${id}/zeppelin-parking-is-at-the-mast`, seeker)
  expect(unreadCount(await again(seeker))).toBe(0)
  await transaction((tx) => record(tx, postsFindable({ postIds: [id] })))
  expect(await inboxOf(seeker)).toHaveLength(1)
})

test('a saved search tells at once, of each post in a line of its own, and of none twice', async () => {
  await followed('now')
  const ids = [
    await published(writer, { title: 'A zeppelin' }),
    await published(writer, { title: 'Another zeppelin' }),
  ]
  await transaction((tx) => record(tx, postsFindable({ postIds: ids })))
  expect(await inboxOf(seeker)).toEqual(['saved-search asked', 'saved-search asked'])
  expect(await sentences(seeker)).toContain('A saved search found Another zeppelin')
})

test('once a day is once a day, and what came another way since is not told again', async () => {
  const topicId = await topic('airships')
  await follows(seeker, { topic: topicId })
  await followed('daily')
  await published(writer, { title: 'A zeppelin', topics: 'airships' })
  await published(writer, { title: 'A zeppelin elsewhere' })
  expect(await inboxOf(seeker)).toEqual(['post topic'])
  daysLater(1)
  await sendAlerts()
  await sendAlerts()
  expect((await inboxOf(seeker)).sort()).toEqual(['post topic', 'saved-search asked'])
})

test('neither is told of what a private space holds, or of what is deleted by the time it is told', async () => {
  const lab = await privateSpace('lab')
  const member = await person({ spaces: ['lab'] })
  await followed('now')
  await followed('daily', member)
  await ask([seeker, member], 'zeppelin parking')
  const inside = await person({ spaces: ['lab'] })
  await published(inside, { kind: 'lesson', title: 'Zeppelin parking of the lab', spaceId: lab })
  expect(await inboxOf(seeker)).toEqual([])
  expect(await inboxOf(member)).toEqual(['gap-filled asked'])
  expect(await sentences(member)).toHaveLength(1)
  await transaction((tx) => tx.spaceMember.deleteMany({ where: { userId: member.id } }))
  expect(await sentences(member)).toEqual([])
  expect(unreadCount(await again(member))).toBe(0)

  const open = await published(writer, { title: 'A zeppelin' })
  expect(await sentences(seeker)).toHaveLength(1)
  await deletePost(await person({ role: 'moderator' }), open, 'Wrong')
  expect(await sentences(seeker)).toEqual([])
})

test('whoever wants to hear nothing of it hears nothing', async () => {
  for (const kind of ['saved-search', 'gap-filled'])
    await transaction((tx) => tx.noticeChoice.create({ data: { userId: seeker.id, kind, channel: 'never' } }))
  await followed('now')
  await ask([seeker], 'zeppelin parking')
  await published(writer, { kind: 'lesson', title: 'Zeppelin parking' })
  await drainOutbox()
  expect(await db.notice.count({ where: { userId: seeker.id } })).toBe(0)
})
