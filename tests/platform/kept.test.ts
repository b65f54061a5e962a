import { beforeEach, expect, test } from 'vitest'
import { transaction } from '~/platform/db.server'
import { forgetKept, kept } from '~/platform/kept.server'

beforeEach(forgetKept)

/** Counts its own calls, as slowly as it is told to. */
function counter(ms: number) {
  let calls = 0
  return kept(() => {
    const end = performance.now() + ms
    while (performance.now() < end);
    return ++calls
  })
}

const commit = () => transaction(async () => undefined)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('an answer is kept while nothing changes, each key its own', async () => {
  const count = counter(0)
  expect([count('a'), count('a'), count('b'), count('a')]).toEqual([1, 1, 2, 1])
})

test('a change makes a quick answer new as soon as it has rested', async () => {
  const count = counter(1)
  count('a')
  await commit()
  await pause(400)
  expect(count('a')).toBe(2)
})

test('a slow answer is not reckoned again at every change', async () => {
  const count = counter(200)
  count('a')
  await commit()
  expect(count('a')).toBe(1)
})
