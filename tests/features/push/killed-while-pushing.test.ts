import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { consumers } from '~/consumers.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { noticeGiving } from '~/features/notifications/on-happening.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { pushQueueing } from '~/features/push/on-notices-given.server'
import { db, transaction } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
import { person } from '../../support/people'
import { bundled, start } from '../../support/program'
import { questionFields, wanted } from '../posts/drafts'
import { deviceOf } from './devices'
import { openPushService } from './push-service'

afterEach(() => registerConsumers(consumers))

const EVENTS = 24
/** After how many messages of its own each process is killed: the service has them, and the process never learns of it. */
const KILLS = [2, 7, 8]

test('a process killed while the service takes its messages tells each device everything, and twice only the same', async () => {
  registerConsumers([noticeGiving, pushQueueing])
  let child: ChildProcess | undefined
  let untilKill = Number.POSITIVE_INFINITY
  const service = await openPushService(() => {
    untilKill--
    if (untilKill <= 0) child?.kill('SIGKILL')
    return undefined
  })
  const folder = mkdtempSync(path.resolve('node_modules/.push-kills-'))
  try {
    const [asker, helper] = [await person(), await person()]
    const device = await deviceOf(asker, service)
    for (let number = 0; number < EVENTS; number++) {
      const { id: postId } = await publishPost(
        asker,
        wanted(questionFields({ title: `Question ${number}?` })),
      )
      await postAnswer(helper, { postId, body: 'So.', submissionKey: undefined })
    }
    const program = await bundled(path.join(import.meta.dirname, 'pushing-process.ts'), folder)
    for (const messages of KILLS) {
      untilKill = messages
      child = await start(program)
      // It may have sent them before it was known here.
      if (untilKill <= 0) child.kill('SIGKILL')
      await once(child, 'exit')
      // As if the claims of the dead one had run out.
      await transaction(async (tx) => {
        await tx.delivery.updateMany({ data: { claimedUntil: null } })
        await tx.noticePush.updateMany({ data: { claimedUntil: null } })
      })
    }
    untilKill = Number.POSITIVE_INFINITY
    child = await start(program)
    while ((await db.delivery.count()) + (await db.noticePush.count({ where: { settledAt: null } })) > 0)
      await sleep(50)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const shown = service.at(device)
    const distinct = new Set(shown.map((message) => JSON.stringify(message)))
    expect(new Set(shown.map(({ line }) => line)).size).toBe(EVENTS)
    expect(distinct.size).toBe(EVENTS)
    expect(shown.length - EVENTS).toBeGreaterThanOrEqual(KILLS.length)
    expect(shown.length - EVENTS).toBeLessThanOrEqual(KILLS.length * 8)
  } finally {
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
