import { useClock } from './clock'
import { clockWords, dayWords, spanWords } from './when-words'

/** A time to keep free, on the reader's own clock: "Thu 26 Nov, 14:00–14:30", or its beginning alone. */
export function When({ from, until }: { from: Date | number; until?: Date | number }) {
  const { timeZone } = useClock()
  const start = new Date(from)
  return (
    <time dateTime={start.toISOString()}>
      {until === undefined
        ? `${dayWords(start, timeZone)}, ${clockWords(start, timeZone)}`
        : spanWords(start, new Date(until), timeZone)}
    </time>
  )
}
