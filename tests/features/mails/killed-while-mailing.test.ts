import { afterEach, expect, test } from 'vitest'
import { consumers } from '~/consumers.server'
import { mailQueueing } from '~/features/mails/on-notices-given.server'
import { noticeGiving } from '~/features/notifications/on-happening.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
import { person } from '../../support/people'
import { answer } from '../answers/discussion'
import { questionFields, wanted } from '../posts/drafts'
import { mailsDespiteAKillMidMail } from './kills/killed-mid-mail'
import { mailsDespiteKills } from './kills/kills'

afterEach(() => registerConsumers(consumers))

test('the mailing process is killed again and again, and everybody is told and mailed everything once', async () => {
  let seed = 7
  const roll = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const outcome = await mailsDespiteKills({ events: 41, kills: 4, roll })
  expect(outcome.told).toEqual(outcome.expected)
  expect(outcome.sentWhileKilled).toBeGreaterThan(0)
  expect(outcome.notices).toBe(outcome.expected.length)
  expect(outcome.doubles).toBe(0)
  expect(await db.noticeMail.count({ where: { state: { not: 'sent' } } })).toBe(0)
}, 120_000)

test('a mail that the server has, and has not answered for when its sender is killed, comes once', async () => {
  registerConsumers([noticeGiving, mailQueueing])
  const mails = await mailsDespiteAKillMidMail(async () => {
    const [asker, helper] = [await person(), await person()]
    await answer(helper, (await publishPost(asker, wanted(questionFields()))).id)
  })
  expect(mails).toBe(1)
  expect(await db.noticeMail.findMany({ select: { state: true } })).toEqual([{ state: 'sent' }])
}, 60_000)
