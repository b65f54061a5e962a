import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { makeFeed } from '~/features/atom-feeds/own-feeds.server'
import { sendDuePushes } from '~/features/push/send-pushes.server'
import { followSearch } from '~/features/saved-searches/follow-search.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { now, setClock } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { SECRET } from '../../support/matrix-world'
import { person, privateSpace, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { published } from '../finding/searching'
import { follows } from '../notifications/telling'
import { deviceOf } from '../push/devices'
import { openPushService } from '../push/push-service'
import { openMailServer } from './mail-server'
import { addressOf, hoursLater, settled, wants } from './mailing'

// Everybody follows everything, is named, and saved a search; only who reads the private space may know what is in it.

type Standing = 'member' | 'outsider' | 'site moderator' | 'administrator' | 'lost their seat' | 'left'
const STANDINGS: Standing[] = [
  'member',
  'outsider',
  'site moderator',
  'administrator',
  'lost their seat',
  'left',
]
const WITH_A_SEAT: Standing[] = ['member', 'lost their seat', 'left']

let site: Awaited<ReturnType<typeof openSite>>
let mails: Awaited<ReturnType<typeof openMailServer>>
let service: Awaited<ReturnType<typeof openPushService>>

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  setClock('2026-11-25T10:00:00Z')
  mails = await openMailServer()
  service = await openPushService()
})
afterEach(async () => {
  await mails.close()
  await service.close()
})

async function somebody(standing: Standing): Promise<Viewer> {
  const role = { 'site moderator': 'moderator', administrator: 'admin' }[standing as string] as Viewer['role']
  return person({ name: standing, role, spaces: WITH_A_SEAT.includes(standing) ? ['lab'] : [] })
}

async function loses(standing: Standing, { id }: Viewer, byId: string): Promise<void> {
  await transaction(async (tx) => {
    if (standing === 'lost their seat') await tx.spaceMember.deleteMany({ where: { userId: id } })
    if (standing === 'left')
      await tx.deactivation.create({ data: { userId: id, byId, at: now(), reason: 'Left' } })
  })
}

test.each(['mail', 'digest', 'push'] as const)(
  'by %s and by feed, what is private reaches its readers alone',
  async (channel) => {
    const lab = await privateSpace('lab')
    const topicId = await topic('birds')
    const writer = await person({ name: 'Writer', spaces: ['lab'] })
    const people = new Map<Standing, Viewer>()
    const feeds = new Map<Standing, string[]>()
    const devices = new Map<Standing, string>()
    for (const standing of STANDINGS) {
      const who = await somebody(standing)
      people.set(standing, who)
      devices.set(standing, await deviceOf(who, service))
      await follows(who, { topic: topicId, person: writer.id, space: lab }, 'everything')
      for (const kind of ['post', 'mention', 'answer', 'saved-search', 'gap-filled'] as const)
        await wants(who, kind, channel)
      const { id: search } = await saveSearch(who, `q=${SECRET}`)
      await followSearch(who, search, 'now')
      feeds.set(
        standing,
        await Promise.all([
          makeFeed(who, { subject: 'topic', name: 'birds' }),
          makeFeed(who, { subject: 'person', name: writer.handle }),
          makeFeed(who, { subject: 'search', name: search }),
        ]),
      )
    }
    // A digest leaves out what happened before its reader was last here, with their device in their hand.
    setClock('2026-11-25T10:05:00Z')
    const names = [...people.values()].map(({ handle }) => `@${handle}`).join(' ')
    const body = `A ${SECRET} sings for ${names}.`
    const postId = await published(writer, {
      title: `A ${SECRET} sings`,
      body,
      topics: 'birds',
      spaceId: lab,
    })
    await postAnswer(await person({ spaces: ['lab'] }), { postId, body, submissionKey: undefined })
    await drainOutbox()
    for (const [standing, who] of people) await loses(standing, who, writer.id)
    await settled()
    await sendDuePushes()
    await hoursLater(24)
    await hoursLater(24)

    const know = new Set<string>()
    for (const [standing, who] of people) {
      const to = await addressOf(who)
      const mail = mails.to(to).map(({ headers, text, html }) => Object.values(headers).join() + text + html)
      if (mail.join().includes(SECRET)) know.add(`${standing} by mail`)
      const shown = service.at(devices.get(standing) ?? '')
      if (JSON.stringify(shown).includes(SECRET)) know.add(`${standing} by device`)
      for (const token of feeds.get(standing) ?? []) {
        const { text } = await site.get(`/feeds/${token}/posts.atom`)
        if (text.includes(`A ${SECRET}`)) know.add(`${standing} by feed`)
      }
    }
    const ways = { mail: ['device', 'feed', 'mail'], digest: ['feed', 'mail'], push: ['device', 'feed'] }
    expect([...know].sort()).toEqual(ways[channel].map((way) => `member by ${way}`))
  },
)
