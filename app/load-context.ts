import type { Viewer } from '~/features/accounts/viewer'

declare module '@remix-run/node' {
  /** Loaders' types follow what really crosses the wire: dates stay dates. */
  interface Future {
    v3_singleFetch: true
  }

  interface AppLoadContext {
    /** Who asks, or null; resolved once for each request. */
    viewer: Viewer | null
    /** The session behind this request, for signing out. */
    sessionId: string | null
    /** For every inline script of this response. */
    nonce: string
    /** Whether a page was asked for, and no form sent: loaders cannot tell, they run after an action as well. */
    asksForPage: boolean
    /** Names this request in the log and on the page of last resort. */
    requestId: string
    /** Where the request came from, for throttling. */
    address: string
  }
}
