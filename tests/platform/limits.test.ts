import { describe, expect, test } from 'vitest'
import { at, setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { TooMany } from '~/platform/errors'
import { forgetTries, giveBack, limit, sourceOf } from '~/platform/limits.server'

const three = { tries: 3, seconds: 600 }

async function tryOften(key: string, times: number): Promise<number> {
  const tries = await Promise.allSettled(Array.from({ length: times }, () => limit(key, three)))
  for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(TooMany)
  return tries.filter(({ status }) => status === 'fulfilled').length
}

describe('a limit of tries', () => {
  test('lets exactly as many through as it says, also at the same moment', async () => {
    expect(await tryOften('a', 20)).toBe(3)
    expect(await tryOften('b', 2)).toBe(2)
  })

  test('says how long to wait, and begins anew after its window', async () => {
    setClock('2026-05-04T12:00:00Z')
    await tryOften('a', 3)
    setClock('2026-05-04T12:04:30Z')
    const refused = await limit('a', three).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      retryAfter: 330,
      message: 'That was a lot of tries. Wait 6 minutes, then try again.',
    })
    setClock('2026-05-04T12:10:00Z')
    expect(await tryOften('a', 20)).toBe(3)
  })

  test('is not made longer by trying on', async () => {
    await at('2026-05-04T12:00:00Z', () => tryOften('a', 50))
    await at('2026-05-04T12:10:00Z', () => limit('a', three))
  })

  test.each([
    [3600, 'an hour'],
    [60, 'a minute'],
    [7200, '2 hours'],
    [61, '2 minutes'],
  ])('of %i seconds is told as %s', async (seconds, words) => {
    setClock('2026-05-04T12:00:00Z')
    await limit('a', { tries: 1, seconds })
    await expect(limit('a', { tries: 1, seconds })).rejects.toThrow(`Wait ${words},`)
  })

  test('takes a try back when asked, and never below none', async () => {
    await tryOften('a', 3)
    await giveBack('a')
    expect(await tryOften('a', 5)).toBe(1)
    for (let count = 0; count < 9; count++) await giveBack('a')
    expect(await tryOften('a', 20)).toBe(3)
    await giveBack('never tried')
  })

  test('forgets all tries when asked', async () => {
    await tryOften('a', 3)
    await forgetTries('a')
    expect(await tryOften('a', 20)).toBe(3)
  })

  test('keeps no key that can be read', async () => {
    await limit('sign-in account nina@example.com', three)
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain('nina')
  })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('the address %s counts as %s', (address, source) => {
  expect(sourceOf(address)).toBe(source)
})
