import { describe, expect, it } from 'vitest'
import { BADGES, type Deeds, earnedBadges } from '~/features/recognition/badge-rules'

const NOTHING: Deeds = { helped: [], accepted: [], concluded: [], limits: [] }
const kindsOf = (deeds: Partial<Deeds>) => earnedBadges({ ...NOTHING, ...deeds }).map(({ kind }) => kind)
const DAY = 86_400_000
const answers = (count: number, afterMs: number) =>
  Array.from({ length: count }, (_, n) => ({ postId: `p${n}`, answerId: `a${n}`, at: n, afterMs }))

describe('a badge', () => {
  it('is earned by the first deed of its kind, and by none of another', () => {
    expect(kindsOf({})).toEqual([])
    const helped = [
      { postId: 'worked', byId: 'asha', at: 1, outcome: 'worked' as const },
      { postId: 'failed', byId: 'asha', at: 2, outcome: 'failed' as const },
      { postId: 'failed', byId: 'asha', at: 3, outcome: 'failed' as const },
    ]
    expect(kindsOf({ helped })).toEqual(['lesson-used'])
    helped.push({ postId: 'failed', byId: 'lena', at: 4, outcome: 'failed' })
    expect(earnedBadges({ ...NOTHING, helped })).toEqual([
      { kind: 'lesson-used', at: 1, proofs: [{ postId: 'worked', answerId: null }] },
      { kind: 'failure-helped', at: 4, proofs: [{ postId: 'failed', answerId: null }] },
    ])
    expect(kindsOf({ limits: [{ postId: 'x', at: 1 }] })).toEqual(['limit-found'])
  })

  it('for quick answers takes ten, each within a day, and dates from the tenth', () => {
    expect(kindsOf({ accepted: answers(9, DAY) })).toEqual([])
    expect(kindsOf({ accepted: answers(12, DAY + 1) })).toEqual([])
    const earned = BADGES['quick-answers'].earned({ ...NOTHING, accepted: answers(12, DAY) })
    expect(earned?.at).toBe(9)
    expect(earned?.proofs).toHaveLength(10)
  })

  it('for an experiment asks how it was decided, and for the last one also where it came from', () => {
    const concluded = (decision: 'stop' | 'adopt', cameOf: boolean) => [
      { postId: 'e', at: 1, verdict: null, decision, cameOf },
    ]
    expect(kindsOf({ concluded: concluded('stop', true) })).toEqual(['honest-stop'])
    expect(kindsOf({ concluded: concluded('adopt', true) })).toEqual(['followed-through'])
    expect(kindsOf({ concluded: concluded('adopt', false) })).toEqual([])
  })
})
