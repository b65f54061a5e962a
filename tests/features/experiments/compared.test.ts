import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meansDifference, proportionsDifference, welchDf, wilson } from '~/features/experiments/compared'
import { differenceSentence, groupWords } from '~/features/experiments/number-words'
import { differenceOf, type Numbers } from '~/features/experiments/numbers'
import { studentT, Z } from '~/features/experiments/student-t'

/**
 * P(|T| ≤ t) for a whole number of degrees of freedom as a finite sum of sines and cosines: Abramowitz and Stegun, 26.7.3
 * and 26.7.4. It has nothing in common with the way our quantile is found.
 */
function within(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df))
  const square = Math.cos(angle) ** 2
  let [term, sum] = [df % 2 === 0 ? 1 : Math.cos(angle), 0]
  for (let power = df % 2 === 0 ? 0 : 1; power <= df - 2; power += 2) {
    sum += term
    term *= (square * (power + 1)) / (power + 2)
  }
  return df % 2 === 0 ? Math.sin(angle) * sum : (2 / Math.PI) * (angle + Math.sin(angle) * sum)
}

/** What is kept of single measurements. */
function moments(values: number[]) {
  const size = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / size
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, sd: Math.sqrt(squares / (size - 1)), size }
}

describe('the quantile of Student’s t', () => {
  it('is what its closed forms and the finite sums of the handbook say', () => {
    expect(studentT(1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 9)
    expect(studentT(2)).toBeCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 9)
    for (const df of [1, 2, 3, 4, 5, 7, 10, 24, 29, 30, 61, 120, 999, 5000])
      expect(within(studentT(df), df)).toBeCloseTo(0.95, 9)
  })

  it('agrees with the printed table of the NIST/SEMATECH handbook (1.3.6.7.2, column 0.975)', () => {
    const table = {
      1: 12.706,
      2: 4.303,
      3: 3.182,
      5: 2.571,
      10: 2.228,
      20: 2.086,
      30: 2.042,
      60: 2.0,
      100: 1.984,
    }
    for (const [df, t] of Object.entries(table)) expect(studentT(Number(df))).toBeCloseTo(t, 3)
  })

  it('falls as the degrees of freedom rise, whole or not, down to the normal quantile', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 5, noNaN: true }),
        (df, factor) => {
          expect(studentT(df * factor)).toBeLessThan(studentT(df))
          expect(studentT(df * factor)).toBeGreaterThan(1.959963984)
        },
      ),
    )
    expect(studentT(1e7)).toBeCloseTo(studentT(1e7 + 1), 6)
    expect(studentT(1.8e9)).toBeCloseTo(1.959963985, 9)
  })
})

describe('two proportions', () => {
  // The contrasts (a) to (h) of Newcombe, "Interval estimation for the difference between independent proportions: comparison
  // of eleven methods", Statistics in Medicine 17 (1998), Table II, method 10, who prints four decimals: (a) is 0.0524 to 0.3339,
  // (b) 0.1705 to 0.8090. Here with all the digits of statsmodels 0.14, `confint_proportions_2indep(…, method="newcomb")`.
  it.each([
    ['a', 56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614],
    ['b', 9, 10, 3, 10, 0.1705227239345029, 0.809017973535488],
    ['c', 6, 7, 2, 7, 0.05822792748231209, 0.8062496375242278],
    ['d', 5, 56, 0, 29, -0.038137147903536936, 0.19256001385511165],
    ['e', 0, 10, 0, 20, -0.1611251580528194, 0.27753279986288926],
    ['f', 0, 10, 0, 10, -0.27753279986288926, 0.27753279986288926],
    ['g', 10, 10, 0, 20, 0.6790860371419145, 1],
    ['h', 10, 10, 0, 10, 0.6075093504305242, 1],
  ])(
    'have the interval of contrast (%s): %i of %i less %i of %i',
    (_, events, size, fewer, of, low, high) => {
      const { interval } = proportionsDifference({ events: fewer, size: of }, { events, size })
      expect(interval?.low).toBeCloseTo(low, 9)
      expect(interval?.high).toBeCloseTo(high, 9)
    },
  )

  it('of one each, and of groups that are alike, have the interval that the formula leaves by hand', () => {
    // With no event of one, Wilson's upper limit is z² / (1 + z²); with one of one, his lower limit is 1 / (1 + z²).
    const reach = Z ** 2 / (1 + Z ** 2)
    const [none, one] = [
      { events: 0, size: 1 },
      { events: 1, size: 1 },
    ]
    expect(proportionsDifference(none, one).interval?.low).toBeCloseTo(1 - Math.SQRT2 * reach, 12)
    expect(proportionsDifference(none, one).interval?.high).toBe(1)
    expect(proportionsDifference(none, none).interval?.low).toBeCloseTo(-reach, 12)
    expect(proportionsDifference(none, none).interval?.high).toBeCloseTo(reach, 12)
    const alike = proportionsDifference({ events: 100, size: 200 }, { events: 100, size: 200 })
    expect(alike.value).toBe(0)
    // 0.0970704032578071 is what statsmodels gives, too.
    expect(alike.interval?.high).toBeCloseTo(Z * Math.sqrt(0.5 / (200 + Z ** 2)), 12)
    expect(alike.interval?.high).toBeCloseTo(0.0970704032578071, 12)
    expect(alike.interval?.low).toBeCloseTo(-0.0970704032578071, 12)
  })

  it('have an interval whatever was counted, which holds the difference, stays within −1 and 1, and turns round', () => {
    const group = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((size) => fc.record({ size: fc.constant(size), events: fc.integer({ min: 0, max: size }) }))
    fc.assert(
      fc.property(group, group, (a, b) => {
        const { value, interval } = proportionsDifference(a, b)
        const [low, high] = [interval?.low ?? Number.NaN, interval?.high ?? Number.NaN]
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
        expect([low >= -1 - 1e-12, high <= 1 + 1e-12]).toEqual([true, true])
        expect(proportionsDifference(b, a).interval?.low).toBeCloseTo(-high, 12)
        expect(wilson(a).low).toBeLessThanOrEqual(a.events / a.size)
        expect(wilson(a).high).toBeGreaterThanOrEqual(a.events / a.size)
      }),
    )
  })
})

describe('two means', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3, AUTO83B.DAT: miles per gallon of American and Japanese cars.
  // The digits are those of the example "Comparing the means of two samples" in the documentation of Boost.Math.
  it('have the degrees of freedom and the statistic of the mileage of cars', () => {
    const [american, japanese] = [
      { mean: 20.14458, sd: 6.4147, size: 249 },
      { mean: 30.48101, sd: 6.10771, size: 79 },
    ]
    expect(welchDf(american, japanese)).toBeCloseTo(136.87499, 5)
    const { value, interval } = meansDifference(american, japanese)
    const half = (interval?.high ?? 0) - value
    expect(value / (half / studentT(136.87499))).toBeCloseTo(12.94627, 5)
  })

  // "Student", "The probable error of a mean", Biometrika 6 (1908): hours of sleep gained by two drugs, taken as two groups as
  // in the help page of R's t.test, which prints t = −1.8608, df = 17.776 and −3.3654832 to 0.2054832.
  it('have the interval that R gives for the sleep of ten patients', () => {
    const first = moments([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
    const second = moments([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    expect(welchDf(second, first)).toBeCloseTo(17.7764735161785, 9)
    const { value, interval } = meansDifference(second, first)
    expect(value).toBeCloseTo(-1.58, 12)
    expect(interval?.low).toBeCloseTo(-3.36548323071171, 9)
    expect(interval?.high).toBeCloseTo(0.20548323071171, 9)
  })

  it('of groups that are alike have an interval around nothing, with the degrees of freedom of both', () => {
    const group = { mean: 7, sd: 2, size: 9 }
    expect(welchDf(group, group)).toBeCloseTo(16, 12)
    const half = studentT(16) * Math.sqrt(8 / 9)
    expect(meansDifference(group, group).value).toBe(0)
    expect(meansDifference(group, group).interval?.low).toBeCloseTo(-half, 12)
    expect(meansDifference(group, group).interval?.high).toBeCloseTo(half, 12)
  })

  it('of one each, or without any spread, have no interval, and a sentence says why', () => {
    const one = meansDifference({ mean: 3, sd: 0, size: 1 }, { mean: 5, sd: 1, size: 40 })
    expect([one.value, one.interval]).toEqual([2, null])
    expect(one.why).toContain('A group of one')
    const still = meansDifference({ mean: 3, sd: 0, size: 9 }, { mean: 3, sd: 0, size: 9 })
    expect([still.value, still.interval]).toEqual([0, null])
    expect(still.why).toContain('Neither group varies')
  })

  it('have an interval around the difference that narrows as the groups grow', () => {
    const mean = fc.record({
      mean: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      sd: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      size: fc.integer({ min: 2, max: 100_000 }),
    })
    fc.assert(
      fc.property(mean, mean, (a, b) => {
        const width = (factor: number) => {
          const { interval } = meansDifference(
            { ...a, size: a.size * factor },
            { ...b, size: b.size * factor },
          )
          return (interval?.high ?? 0) - (interval?.low ?? 0)
        }
        expect(width(1)).toBeGreaterThan(0)
        expect(width(4)).toBeLessThan(width(1))
      }),
    )
  })
})

describe('the sentence about two groups', () => {
  const names = { nameA: 'Before', nameB: 'After' }
  const sentence = (numbers: Numbers) => differenceSentence(numbers, differenceOf(numbers))

  it('says the difference, how sure it is, and whether nothing at all is ruled out', () => {
    const shares: Numbers = { kind: 'proportions', ...names, sizeA: 80, sizeB: 70, eventsA: 48, eventsB: 56 }
    expect(sentence(shares)).toBe(
      'After less Before: +20.0 percentage points, 95 % confidence interval +5.2 to +33.4. ' +
        'No difference at all would be hard to square with these numbers.',
    )
    expect(sentence({ ...shares, eventsB: 42 })).toContain('After less Before: 0.0 percentage points')
    expect(sentence({ ...shares, eventsB: 42 })).toContain('do not rule out that there is no difference')
    expect(groupWords({ ...shares, sizeA: 12_000, eventsA: 1024 }, 'A')).toBe(
      '1\u202f024 of 12\u202f000 (8.5 %)',
    )
  })

  it('has as many decimals as the interval is worth', () => {
    const means = (sdA: number, meanB: number): Numbers => ({
      ...{ kind: 'means', ...names, sizeA: 40, sizeB: 40, meanA: 10, meanB, sdA, sdB: sdA },
    })
    expect(sentence(means(2, 8.5))).toContain(
      'After less Before: −1.50, 95 % confidence interval −2.39 to −0.61',
    )
    expect(sentence(means(2000, 8000))).toContain('+7990, 95 % confidence interval +7100 to +8880')
    expect(sentence(means(0, 10))).toContain('Neither group varies')
  })
})
