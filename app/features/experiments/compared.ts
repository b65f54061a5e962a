import { studentT, Z } from './student-t'

export interface Proportion {
  events: number
  size: number
}

export interface Mean {
  mean: number
  /** Sample standard deviation. */
  sd: number
  size: number
}

/** What two groups differ by, the second less the first. */
export interface Difference {
  value: number
  /** Null where the numbers do not say how sure it is; `why` says why not. */
  interval: { low: number; high: number } | null
  why: string | null
}

/**
 * Wilson's score interval of a proportion, which stays within 0 and 1 and says something even of no event at all.
 * Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927).
 */
export function wilson({ events, size }: Proportion): { low: number; high: number } {
  const share = events / size
  const middle = share + (Z * Z) / (2 * size)
  const half = Z * Math.sqrt((share * (1 - share)) / size + (Z * Z) / (4 * size * size))
  const scale = 1 + (Z * Z) / size
  return {
    low: events === 0 ? 0 : (middle - half) / scale,
    high: events === size ? 1 : (middle + half) / scale,
  }
}

/**
 * The difference of two independent proportions with Newcombe's hybrid score interval: "Interval estimation for the
 * difference between independent proportions", Statistics in Medicine 17 (1998), method 10 (without continuity correction).
 */
export function proportionsDifference(a: Proportion, b: Proportion): Difference {
  const [shareA, shareB] = [a.events / a.size, b.events / b.size]
  const [limitsA, limitsB] = [wilson(a), wilson(b)]
  const value = shareB - shareA
  return {
    value,
    interval: {
      low: value - Math.hypot(shareB - limitsB.low, limitsA.high - shareA),
      high: value + Math.hypot(limitsB.high - shareB, shareA - limitsA.low),
    },
    why: null,
  }
}

/**
 * The difference of two independent means with Welch's t interval, which does not take the spreads to be equal: Welch,
 * "The generalization of 'Student's' problem when several different population variances are involved", Biometrika 34 (1947).
 */
export function meansDifference(a: Mean, b: Mean): Difference {
  const value = b.mean - a.mean
  if (a.size < 2 || b.size < 2)
    return {
      value,
      interval: null,
      why: 'A group of one has no spread to measure, so how sure this is cannot be said.',
    }
  const [partA, partB] = [a.sd ** 2 / a.size, b.sd ** 2 / b.size]
  if (partA + partB === 0)
    return {
      value,
      interval: null,
      why: 'Neither group varies at all, so how sure this is cannot be said. Check the standard deviations.',
    }
  const df = welchDf(a, b)
  const half = studentT(df) * Math.sqrt(partA + partB)
  return { value, interval: { low: value - half, high: value + half }, why: null }
}

/** The degrees of freedom by Welch and Satterthwaite. */
export function welchDf(a: Mean, b: Mean): number {
  const [partA, partB] = [a.sd ** 2 / a.size, b.sd ** 2 / b.size]
  // Of the shares, not of the parts themselves, whose squares would leave what a number can hold.
  const shareA = partA / (partA + partB)
  return 1 / (shareA ** 2 / (a.size - 1) + (1 - shareA) ** 2 / (b.size - 1))
}
