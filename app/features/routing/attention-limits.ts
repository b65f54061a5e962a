/** How often and when somebody may be asked to answer. */
export interface Attention {
  /** Questions in any seven days; 0 for never. */
  asksAWeek: number
  /** HH:MM on their own clock; equal to `quietUntil` for no quiet hours. */
  quietFrom: string
  quietUntil: string
  /** Milliseconds since 1970; null when they are here. */
  awayUntil: number | null
}

/** Of everybody who chose nothing else. */
export const FIRST_ATTENTION: Attention = {
  asksAWeek: 3,
  quietFrom: '18:00',
  quietUntil: '09:00',
  awayUntil: null,
}
export const MOST_ASKS = 50

/** How long a question waits before a mentor is asked, when the site has not said. */
export const ASK_AFTER_HOURS = 24
export const MAX_ASK_AFTER_HOURS = 720
