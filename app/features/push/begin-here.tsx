import { useSubmit } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { subscribeHere } from './subscribe-here'

const DENIED =
  'Your browser does not let this site show notices. Allow it in the browser’s settings for this site, then press again.'

/** Begins to show notices on this device; there is nothing to press where the browser cannot. */
export function BeginHere({ siteKey, action }: { siteKey: string; action: string }) {
  const submit = useSubmit()
  const [can, setCan] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  // Known in the browser only.
  useEffect(() => {
    setCan('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)
  }, [])

  async function begin() {
    setBusy(true)
    setProblem('')
    try {
      const subscribed = await subscribeHere(siteKey)
      if (subscribed) submit({ intent: 'add', ...subscribed }, { method: 'post', action })
      else setProblem(DENIED)
    } catch (error) {
      setProblem(`That did not work; your browser says: ${error instanceof Error ? error.message : error}`)
    }
    setBusy(false)
  }

  return (
    <>
      {can && (
        <div>
          <Button type="button" size="small" busy={busy} onClick={begin}>
            Show notices on this device
          </Button>
          <p className="field-problem" role="status">
            {problem}
          </p>
        </div>
      )}
      {can === false && <p className="meta">The browser that you read this in cannot.</p>}
      <noscript>
        <p className="meta">To begin, open this page with JavaScript on.</p>
      </noscript>
    </>
  )
}
