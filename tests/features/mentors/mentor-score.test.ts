import { expect, it } from 'vitest'
import { type MatchFacts, pointsWords, scoreMentor } from '~/features/mentors/mentor-score'
import { offsetWords, workingOverlap } from '~/features/mentors/zone-overlap'

const facts = (some: Partial<MatchFacts> = {}): MatchFacts => ({
  offers: ['postgres'],
  evidence: { answered: 6, accepted: 3, lessons: 1, applied: 2, concluded: 1 },
  ...{ room: 2, overlap: 7, load: 1 },
  ...some,
})

/** Repeatable numbers: the same walk each time. */
function* walk(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 48_271) % 2_147_483_647) yield state
}

it('the reasons add up to the score, as shown, for any facts', () => {
  const numbers = walk(7)
  const upTo = (most: number) => (numbers.next().value ?? 0) % (most + 1)
  for (let tries = 0; tries < 2000; tries++) {
    const accepted = upTo(60)
    const evidence = {
      answered: accepted + upTo(60),
      accepted,
      lessons: upTo(20),
      applied: upTo(30),
      concluded: upTo(9),
    }
    const offers = ['a', 'b', 'c'].slice(0, 1 + upTo(2))
    const some = facts({ offers, evidence, room: 1 + upTo(9), overlap: upTo(32) / 4, load: upTo(40) })
    const { tenths, reasons } = scoreMentor(some)
    const shown = reasons.reduce(
      (sum, reason) => sum + Math.round(Number(pointsWords(reason.tenths)) * 10),
      0,
    )
    expect(shown).toBe(tenths)
    expect(pointsWords(tenths)).toBe(String(tenths / 10))
    expect(tenths).toBeGreaterThanOrEqual(0)
    expect(tenths).toBeLessThanOrEqual(1000)
    expect(scoreMentor(some)).toEqual({ tenths, reasons })
  }
})

it('taking away any piece of evidence lowers the score', () => {
  const { evidence } = facts()
  for (const deed of ['accepted', 'lessons', 'applied', 'concluded'] as const) {
    const less = { ...evidence, [deed]: evidence[deed] - 1 }
    expect(scoreMentor(facts({ evidence: less })).tenths).toBeLessThan(scoreMentor(facts()).tenths)
  }
  const fewer = { ...evidence, answered: evidence.answered - 1 }
  expect(scoreMentor(facts({ evidence: fewer })).tenths).toBeLessThan(scoreMentor(facts()).tenths)
})

it('says each reason in words', () => {
  expect(scoreMentor(facts()).reasons.map(({ words }) => words)).toEqual([
    'Offers #postgres',
    '6 questions answered, 3 accepted answers, 1 lesson, lessons used 2 times by others, 1 concluded experiment in these topics',
    'Room for 2 mentees',
    '7 working hours in common',
    'Asked or booked once in the last 30 days',
  ])
})

it('working hours overlap as the clocks stand that day', () => {
  const [winter, march] = [new Date('2026-01-15T12:00Z'), new Date('2026-03-15T12:00Z')]
  expect(workingOverlap('Europe/Berlin', 'America/New_York', winter)).toBe(2)
  // New York has changed its clocks by then, Berlin has not.
  expect(workingOverlap('Europe/Berlin', 'America/New_York', march)).toBe(3)
  expect(workingOverlap('Europe/Berlin', 'Asia/Kolkata', winter)).toBe(3.5)
  expect(workingOverlap('Pacific/Auckland', 'Pacific/Honolulu', winter)).toBe(7)
  expect([offsetWords('Asia/Kolkata', winter), offsetWords('America/New_York', winter)]).toEqual([
    'UTC+5:30',
    'UTC−5',
  ])
})
