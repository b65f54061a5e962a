import { useClock } from './clock'
import { fullWords, relativeWords } from './relative-words'

/** How long ago something was, as of when the page was made; the exact time shows on hover. */
export function RelativeTime({ at }: { at: Date | string | number }) {
  const { now, timeZone } = useClock()
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} title={fullWords(moment, timeZone)}>
      {relativeWords(moment, new Date(now), timeZone)}
    </time>
  )
}
