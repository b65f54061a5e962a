import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * RemixBrowser waits for the page's data by suspending. A key or a click in that moment makes React give up on the
 * page ("Root did not complete"), so it is asked once before, and hydration begins when it has what it waits for.
 */
async function dataIsHere(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    if (!(waiting instanceof Promise)) throw waiting
    await waiting
  }
}

dataIsHere().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
