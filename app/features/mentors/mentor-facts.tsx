import { useClock } from '~/ui/clock'
import { counted } from '~/ui/count'
import { clockWords, dayWords } from '~/ui/when-words'
import { durationWords } from './duration-words'
import type { MentorCardView } from './mentor-card-view'

/** "2 of 3 mentees · office hours Thu 26 Nov, 14:00 · answers in 4 h (median of 12)". */
export function MentorFacts({ mentor }: { mentor: MentorCardView }) {
  const { timeZone } = useClock()
  const { capacity, mentees, nextHour, speed, languages } = mentor
  const hour = nextHour === null ? null : new Date(nextHour)
  const facts = [
    capacity > 0 ? `${Math.min(mentees, capacity)} of ${counted(capacity, 'mentee')}` : 'Office hours only',
    hour && `office hours ${dayWords(hour, timeZone)}, ${clockWords(hour, timeZone)}`,
    speed && `answers in ${durationWords(speed.medianMs)} (median of ${speed.n})`,
    languages.join(', '),
  ]
  return <p className="meta">{facts.filter(Boolean).join(' · ')}</p>
}
