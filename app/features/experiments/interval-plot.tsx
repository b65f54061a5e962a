import { decimalsFor, differenceSentence, numberWords, scaleOf } from './number-words'
import { differenceOf, type Numbers } from './numbers'

const TICKS = 4

/**
 * A difference and its confidence interval on a line with zero on it. It is as wide as its place, and its words keep their
 * size. The sentence below says the same; a screen reader is given that alone.
 */
export function IntervalPlot({ numbers }: { numbers: Numbers }) {
  const difference = differenceOf(numbers)
  const { value, interval } = difference
  if (!interval) return null
  const digits = decimalsFor(numbers.kind, difference)
  const axis = axisOver([0, value, interval.low, interval.high].map((it) => it * scaleOf(numbers.kind)))
  const at = (scaled: number) => `${6 + (88 * (scaled - axis.low)) / (axis.high - axis.low)}%`
  const [low, middle, high] = [interval.low, value, interval.high].map((it) => it * scaleOf(numbers.kind))
  const holdsZero = interval.low <= 0 && interval.high >= 0
  return (
    <svg
      className={`interval-plot ${holdsZero ? '' : value > 0 ? 'up' : 'down'}`}
      width="100%"
      height="104"
      role="img"
      aria-label={differenceSentence(numbers, difference)}
    >
      <line className="plot-axis" x1="2%" x2="98%" y1="72" y2="72" />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="plot-axis" x1={at(tick)} x2={at(tick)} y1="72" y2="77" />
          <text x={at(tick)} y="94" textAnchor="middle">
            {numberWords(tick, axis.digits, true)}
          </text>
        </g>
      ))}
      <line className="plot-zero" x1={at(0)} x2={at(0)} y1="10" y2="72" />
      <line className="plot-interval" x1={at(low ?? 0)} x2={at(high ?? 0)} y1="44" y2="44" />
      {[low, high].map((end, index) => (
        <line
          key={index === 0 ? 'low' : 'high'}
          className="plot-interval"
          x1={at(end ?? 0)}
          x2={at(end ?? 0)}
          y1="37"
          y2="51"
        />
      ))}
      <circle className="plot-value" cx={at(middle ?? 0)} cy="44" r="6" />
      <text className="plot-label" x={at(middle ?? 0)} y="26" textAnchor="middle">
        {numberWords(middle ?? 0, digits, true)}
      </text>
    </svg>
  )
}

/** Round numbers from below the least to above the greatest, zero among them. */
function axisOver(values: number[]): { low: number; high: number; ticks: number[]; digits: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const rough = (most - least || 1) / TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((it) => it * power).find((it) => it >= rough) ?? rough
  const [first, last] = [Math.floor(least / step), Math.ceil(most / step)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  return {
    ...{ low: first * step, high: last * step, ticks },
    digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  }
}
