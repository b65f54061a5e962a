import { afterEach, describe, expect, it, vi } from 'vitest'
import { consumers } from '~/consumers.server'
import { db, transaction } from '~/platform/db.server'
import { eventType } from '~/platform/event-type'
import { type Consumer, type OutboxEvent, record, registerConsumers } from '~/platform/outbox.server'
import { deliverDue, drainOutbox, outboxCounts, startWorker } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { rows, sql } from '~/platform/sql.server'

const bellRang = eventType<{ times: number }>('test.bell-rang')

function listener(name: string, handle: Consumer['handle']): Consumer {
  return { name, listensTo: [bellRang], handle }
}

const ring = (times = 1) => transaction((tx) => record(tx, bellRang({ times })))

/** Makes everything due now, as if its waiting time had passed. */
const passTime = () =>
  transaction((tx) => tx.delivery.updateMany({ data: { dueAt: new Date(0), claimedUntil: null } }))

afterEach(() => registerConsumers(consumers))

describe('the outbox', () => {
  it('tells every listener once, in batches, and keeps nothing to do', async () => {
    const heard: Record<string, unknown[]> = { one: [], two: [] }
    registerConsumers(
      ['one', 'two'].map((name) =>
        listener(name, async (events) => void heard[name]?.push(...events.map((it) => it.payload))),
      ),
    )
    await ring(1)
    await ring(2)
    await drainOutbox()
    expect(heard).toEqual({ one: [{ times: 1 }, { times: 2 }], two: [{ times: 1 }, { times: 2 }] })
    expect(await db.delivery.count()).toBe(0)
    expect(await db.event.count()).toBe(2)
  })

  it('looks for what is due without going through what waits for others', async () => {
    registerConsumers([listener('one', async () => undefined)])
    await ring()
    const statements = await queriesOf(deliverDue)
    const looks = statements.filter((text) => /^select[^;]*from .*"?Delivery"?/is.test(text.trim()))
    expect(looks.length).toBeGreaterThanOrEqual(2)
    for (const look of looks) {
      const plan = rows<{ detail: string }>(sql([`explain query plan ${look.replaceAll('?', "'1'")}`]))
      expect(plan.map(({ detail }) => detail).join()).toMatch(
        /Delivery_consumer_parkedAt_dueAt_idx \(consumer=/,
      )
    }
  })

  it('records nothing when the transaction fails', async () => {
    registerConsumers([listener('one', async () => undefined)])
    await expect(
      transaction(async (tx) => {
        await record(tx, bellRang({ times: 1 }))
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect([await db.event.count(), await db.delivery.count()]).toEqual([0, 0])
  })

  it('tries again what failed, and a failing listener holds nobody else up', async () => {
    const good = vi.fn(async () => undefined)
    const bad = vi.fn(async () => Promise.reject(new Error('the line is dead')))
    registerConsumers([listener('bad', bad), listener('good', good)])
    await ring()
    await deliverDue()
    expect([bad.mock.calls.length, good.mock.calls.length]).toEqual([1, 1])
    const [waiting] = await db.delivery.findMany()
    expect(waiting).toMatchObject({
      consumer: 'bad',
      attempts: 1,
      problem: 'the line is dead',
      parkedAt: null,
    })
    expect(waiting?.dueAt.getTime()).toBeGreaterThan(Date.now())
    bad.mockResolvedValueOnce(undefined as never)
    await passTime()
    await drainOutbox()
    expect(await db.delivery.count()).toBe(0)
  })

  it('parks what keeps failing, where an administrator sees it', async () => {
    registerConsumers([listener('bad', async () => Promise.reject(new Error('never')))])
    await ring()
    for (let tries = 0; tries < 8; tries++) {
      await passTime()
      await deliverDue()
    }
    expect(outboxCounts()).toEqual({ waiting: 0, parked: 1 })
    await passTime()
    expect(await deliverDue()).toBe(0)
  })

  it('one bad event does not take its neighbours along', async () => {
    const heard: number[] = []
    registerConsumers([
      listener('picky', async (events) => {
        const times = events.map((it) => (it.payload as { times: number }).times)
        if (times.includes(13)) throw new Error('not that one')
        heard.push(...times)
      }),
    ])
    for (const times of [1, 13, 2]) await ring(times)
    await deliverDue()
    for (let round = 0; round < 3; round++) {
      await transaction((tx) =>
        tx.delivery.updateMany({ where: { attempts: { gt: 0 } }, data: { dueAt: new Date(0) } }),
      )
      await drainOutbox()
    }
    expect(heard.sort()).toEqual([1, 2])
    expect(outboxCounts().waiting).toBe(1)
  })

  it('takes over what a crashed worker had claimed, once the claim has run out', async () => {
    const heard = vi.fn(async () => undefined)
    registerConsumers([listener('one', heard)])
    await ring()
    const claimedUntil = (time: number) =>
      transaction((tx) => tx.delivery.updateMany({ data: { claimedUntil: new Date(time) } }))
    await claimedUntil(Date.now() + 60_000)
    await drainOutbox()
    expect(heard).not.toHaveBeenCalled()
    await claimedUntil(Date.now() - 1)
    await drainOutbox()
    expect(heard).toHaveBeenCalledOnce()
  })

  it('a claim lasts seconds, and as long as the work where that takes longer', async () => {
    let heard = 0
    const slow = async () => {
      heard++
      await new Promise((resolve) => setTimeout(resolve, 4000))
    }
    registerConsumers([listener('slow', slow)])
    await ring()
    const delivering = deliverDue()
    await vi.waitFor(() => expect(heard).toBe(1))
    const { claimedUntil } = await db.delivery.findFirstOrThrow()
    expect((claimedUntil?.getTime() ?? 0) - Date.now()).toBeLessThan(5000)
    await new Promise((resolve) => setTimeout(resolve, 3500))
    expect(await deliverDue(), 'another worker finds nothing to take over').toBe(0)
    await delivering
    expect([heard, await db.delivery.count()]).toEqual([1, 0])
  })

  it('a listener that hangs keeps no other one waiting, and what it had in its hands is free once it is told to stop', async () => {
    const heard: number[] = []
    const hangs = (_: OutboxEvent[], stopping: AbortSignal) =>
      new Promise<void>((_, reject) => {
        stopping.addEventListener('abort', () => reject(stopping.reason))
      })
    registerConsumers([
      listener('hangs', hangs),
      listener('good', async (them) => void heard.push(them.length)),
    ])
    const worker = startWorker()
    for (let times = 1; times <= 2; times++) {
      await ring()
      await vi.waitFor(() => expect(heard).toHaveLength(times), { timeout: 3000 })
    }
    await worker.stop()
    const [one, other, ...more] = await db.delivery.findMany({ orderBy: { dueAt: 'asc' } })
    expect(more).toEqual([])
    for (const left of [one, other])
      expect(left).toMatchObject({ consumer: 'hangs', attempts: 0, claimedUntil: null, problem: null })
  })

  it('a worker wakes at the commit and ends when told', async () => {
    const heard: number[] = []
    registerConsumers([listener('one', async (events) => void heard.push(events.length))])
    const worker = startWorker()
    await ring()
    await vi.waitFor(() => expect(heard).toEqual([1]), { timeout: 3000 })
    await worker.stop()
    await ring()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(heard).toEqual([1])
  })
})

describe('the two ways to the database', () => {
  it('the reading one refuses to write', async () => {
    await expect(
      db.event.create({ data: { id: 'x', type: 't', payload: '{}', at: new Date() } }),
    ).rejects.toThrow(/readonly|query_only/i)
  })

  it('50 transactions at once all happen, one after the other', async () => {
    registerConsumers([])
    await Promise.all(
      Array.from({ length: 50 }, () =>
        transaction(async (tx) => {
          const tries = (await tx.rateLimit.findUnique({ where: { key: 'k' } }))?.tries ?? 0
          const data = { tries: tries + 1, expiresAt: new Date() }
          await tx.rateLimit.upsert({ where: { key: 'k' }, create: { key: 'k', ...data }, update: data })
        }),
      ),
    )
    expect((await db.rateLimit.findUniqueOrThrow({ where: { key: 'k' } })).tries).toBe(50)
  })
})
