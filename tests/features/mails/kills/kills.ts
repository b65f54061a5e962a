import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { followPost } from '~/features/follows/follow-post.server'
import { mailQueueing } from '~/features/mails/on-notices-given.server'
import { noticeGiving } from '~/features/notifications/on-happening.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { now, setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
import { person, topic } from '../../../support/people'
import { bundled, start } from '../../../support/program'
import { follows } from '../../notifications/telling'
import { questionFields, wanted } from '../../posts/drafts'
import { openMailServer } from '../mail-server'
import { addressOf } from '../mailing'

interface Wanted {
  events: number
  kills: number
  /** Says when the next kill is due: between 0 and 1. */
  roll(): number
}

export interface Outcome {
  kills: number
  mails: number
  /** How many of them before the last kill. */
  sentWhileKilled: number
  /** Facts that somebody should have been mailed, and those that some mail told them. */
  expected: string[]
  told: string[]
  /** Notices by what they tell and whom, in the end. */
  notices: number
  /** Mails that the server said yes to more than once: always with the same Message-ID. */
  doubles: number
  seconds: number
}

const READERS = 4

/**
 * Kills the process that tells and mails with SIGKILL while it has much to do, again and again, lets the last one end its
 * work, and counts what a mail server got.
 */
export async function mailsDespiteKills({ events, kills, roll }: Wanted): Promise<Outcome> {
  registerConsumers([noticeGiving, mailQueueing])
  const mails = await openMailServer()
  // Beside the packages, where the built file finds them.
  const folder = mkdtempSync(path.resolve('node_modules/.mail-kills-'))
  try {
    const program = await bundled(path.join(import.meta.dirname, 'mailing-process.ts'), folder)
    const expected = await much(events)
    const started = performance.now()
    for (let kill = 0; kill < kills; kill++) {
      const child = await start(program)
      // Most die while they mail, the others wherever they are.
      if (roll() < 0.7) await anotherMail()
      await sleep(roll() * 200)
      child.kill('SIGKILL')
      await once(child, 'exit')
      await claimsRunOut()
      if (kill % 3 === 2) await digestsDue()
    }
    const sentWhileKilled = mails.received.length
    const last = await start(program)
    for (; await isBusy(); await sleep(500)) await digestsDue()
    last.kill('SIGKILL')
    await once(last, 'exit')
    return {
      ...{ kills, expected, sentWhileKilled, mails: new Set(mails.received.map(messageId)).size },
      told: mails.received.flatMap(toldIn).sort(),
      notices: await db.noticeItem.count(),
      doubles: mails.received.length - new Set(mails.received.map(messageId)).size,
      seconds: (performance.now() - started) / 1000,
    }
  } finally {
    setClock(null)
    await mails.close()
    rmSync(folder, { recursive: true, force: true })
  }

  async function anotherMail(): Promise<void> {
    const before = mails.received.length
    for (let tries = 0; mails.received.length === before; tries++) {
      if (tries % 100 === 99 && !(await isBusy())) return
      await sleep(5)
    }
  }

  function messageId({ headers }: { headers: Record<string, string> }): string {
    return headers['message-id'] ?? ''
  }

  /** What a mail tells its reader, unless it came before: what is doubled is counted apart. */
  function toldIn(mail: (typeof mails.received)[number], index: number): string[] {
    if (mails.received.findIndex((one) => messageId(one) === messageId(mail)) < index) return []
    return [...mail.text.matchAll(/Thought (\d+)\b/g)].map(([, number]) => `${mail.to} ${number}`)
  }
}

/** Answers, which are mailed at once, and now and then a post, which is digested: by one to all others. */
async function much(events: number): Promise<string[]> {
  const people: Viewer[] = []
  for (let count = 0; count < READERS; count++) people.push(await person())
  const addresses = await Promise.all(people.map(addressOf))
  const posts: string[] = []
  for (const who of people) posts.push((await publishPost(who, wanted(questionFields()))).id)
  const topicId = await topic('keys')
  for (const who of people) {
    await follows(who, { topic: topicId })
    for (const postId of posts) await followPost(who, postId, { following: true })
  }
  const expected: string[] = []
  for (let number = 0; number < events; number++) {
    const [by, postId] = [people[number % READERS] as Viewer, posts[number % 3] ?? '']
    const thought = `Thought ${number} is this.`
    if (number % 40 === 39) await publishPost(by, wanted(questionFields({ title: thought, topics: 'keys' })))
    else await postAnswer(by, { body: thought, postId, submissionKey: undefined })
    for (const to of addresses) if (to !== addresses[number % READERS]) expected.push(`${to} ${number}`)
  }
  return expected.sort()
}

/** The dead one's claims would run out in some seconds; nobody else is at work. */
export async function claimsRunOut(): Promise<void> {
  await transaction(async (tx) => {
    await tx.delivery.updateMany({ data: { claimedUntil: null } })
    await tx.noticeMail.updateMany({ data: { claimedUntil: null } })
  })
}

async function digestsDue(): Promise<void> {
  await transaction((tx) =>
    tx.noticeMail.updateMany({ where: { kind: 'digest', state: 'waiting' }, data: { dueAt: now() } }),
  )
}

async function isBusy(): Promise<boolean> {
  return (await db.delivery.count()) > 0 || (await db.noticeMail.count({ where: { settledAt: null } })) > 0
}
