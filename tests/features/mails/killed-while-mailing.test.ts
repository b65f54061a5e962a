import { afterEach, expect, test } from 'vitest'
import { consumers } from '~/consumers.server'
import { db } from '~/platform/db.server'
import { registerConsumers } from '~/platform/outbox.server'
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
  // A kill between the server's yes and our note of it cannot be told from one before; four mails are on their way.
  expect(outcome.doubles).toBeLessThanOrEqual(outcome.kills * 4)
  expect(await db.noticeMail.count({ where: { state: { not: 'sent' } } })).toBe(0)
}, 120_000)
