import { createContext, type ReactNode, useContext } from 'react'

type Clock = { now: string; timeZone: string }

const ClockContext = createContext<Clock | null>(null)

/** The moment the page was made, for everything on it: server and browser then write the same words. */
export function ClockProvider({ now, timeZone, children }: Clock & { children: ReactNode }) {
  return <ClockContext.Provider value={{ now, timeZone }}>{children}</ClockContext.Provider>
}

export function useClock(): Clock {
  const clock = useContext(ClockContext)
  if (!clock) throw new Error('A time is shown inside a <ClockProvider>, which says what time it is.')
  return clock
}
