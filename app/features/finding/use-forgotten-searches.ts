import { useEffect } from 'react'
import { forgetSearches } from './recent-searches'

/** Nothing that was searched for stays on a device that nobody is signed in on, or that somebody else is. */
export function useForgottenSearches(viewerId: string | undefined): void {
  useEffect(() => {
    forgetSearches(viewerId)
  }, [viewerId])
}
