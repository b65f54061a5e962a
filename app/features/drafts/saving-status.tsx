import { useClock } from '~/ui/clock'
import { Link } from '~/ui/link'
import { clockWords, dayWords } from '~/ui/when-words'
import type { SavingState } from './draft-saver'

/** Whether what was typed is safe, in a few words. Read aloud only when it is not. */
export function SavingStatus({ state }: { state: SavingState }) {
  const { now, timeZone } = useClock()
  const trouble = troubleWords(state)
  return (
    <p className="saving-status meta">
      {state.is === 'saved' && `Saved ${momentWords(new Date(state.at), new Date(now), timeZone)}`}
      {state.is === 'unsaved' && 'Saving…'}
      {state.is === 'published' && (
        <Link to={state.path} className="link">
          This was published already
        </Link>
      )}
      <span role="status">{trouble}</span>
    </p>
  )
}

function momentWords(at: Date, today: Date, timeZone: string): string {
  const day = dayWords(at, timeZone)
  const isToday = day === dayWords(today, timeZone)
  return isToday ? clockWords(at, timeZone) : `${day}, ${clockWords(at, timeZone)}`
}

function troubleWords(state: SavingState): string {
  if (state.is === 'on-device') return deviceWords(state.kept)
  if (state.is === 'offline') return `Not saved: offline, ${keptWords(state.kept)}`
  if (state.is === 'signed-out')
    return `Not saved: you are signed out, ${keptWords(state.kept)} Sign in in another window.`
  if (state.is === 'failing')
    return `Not saved: the site does not answer as it should, ${keptWords(state.kept)}`
  if (state.is === 'refused') return `Not saved, ${keptWords(state.kept)} ${state.sentence}`
  return ''
}

const keptWords = (kept: boolean) =>
  kept ? 'kept on this device.' : 'and this browser keeps nothing. Leave the window open.'

const deviceWords = (kept: boolean) =>
  kept
    ? 'Kept on this device only, until you publish it.'
    : 'Saved nowhere: this browser keeps nothing. Publish it, or leave the window open.'
