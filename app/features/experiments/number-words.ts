import { grouped } from '~/ui/count'
import type { Difference } from './compared'
import type { NumberKind, Numbers } from './numbers'

/** A number of a chart or a sentence: enough digits to tell it by, a true minus, and its sign where wanted. */
export function numberWords(value: number, digits: number, signed = false): string {
  const rounded = Math.abs(value).toFixed(digits)
  const isZero = Number(rounded) === 0
  const sign = isZero ? '' : value < 0 ? '−' : signed ? '+' : ''
  return sign + rounded
}

/** Differences of proportions are told in percentage points. */
export function scaleOf(kind: NumberKind): number {
  return kind === 'proportions' ? 100 : 1
}

/** So many decimals that the interval's width has about three digits, none for large numbers, six at most. */
export function decimalsFor(kind: NumberKind, { value, interval }: Difference): number {
  if (kind === 'proportions') return 1
  const width = interval ? interval.high - interval.low : Math.abs(value)
  return width > 0 ? Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(width)))) : 2
}

const UNITS: Record<NumberKind, string> = { proportions: ' percentage points', means: '' }

/** The difference in a sentence that says all that its plot shows. */
export function differenceSentence(numbers: Numbers, difference: Difference): string {
  const { kind, nameA, nameB } = numbers
  const { value, interval, why } = difference
  const digits = decimalsFor(kind, difference)
  const words = (it: number) => numberWords(it * scaleOf(kind), digits, true)
  const lead = `${nameB} less ${nameA}: ${words(value)}${UNITS[kind]}`
  if (!interval) return `${lead}. ${why}`
  return `${lead}, 95 % confidence interval ${words(interval.low)} to ${words(interval.high)}. ${meaning(interval)}`
}

function meaning({ low, high }: { low: number; high: number }): string {
  if (low > 0 || high < 0) return 'No difference at all would be hard to square with these numbers.'
  return 'The interval holds zero: these numbers do not rule out that there is no difference.'
}

/** What was counted in one group: "52 of 1 024 (5.1 %)", or "mean 3.2, SD 1.1, n 40". */
export function groupWords(numbers: Numbers, group: 'A' | 'B'): string {
  const size = numbers[`size${group}`]
  if (numbers.kind === 'proportions') {
    const events = numbers[`events${group}`]
    return `${grouped(events)} of ${grouped(size)} (${numberWords((100 * events) / size, 1)} %)`
  }
  return `mean ${plain(numbers[`mean${group}`])}, SD ${plain(numbers[`sd${group}`])}, n ${grouped(size)}`
}

function plain(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−')
}
