import { chaos } from './support/chaos/chaos'
import { expect, test } from './support/test'

test('whatever happens to the search server while people write, nothing hidden is told and both indexes end right', async ({
  openSite,
}) => {
  test.setTimeout(300_000)
  const site = await openSite({ demo: true })
  const outcome = await chaos({
    ...{ site, acts: 240, seed: 42, canFillDisk: false, pauseBetweenDisturbancesMs: 700 },
    report: () => {},
  })
  expect(outcome.told).toEqual([])
  expect(outcome.check).toBe('Search and the database agree.')
  expect(outcome.answers).toBeGreaterThan(20)
  expect(outcome.disturbed.killed).toBeGreaterThan(0)
})
