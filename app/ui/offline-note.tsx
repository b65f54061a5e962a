import { useEffect, useState } from 'react'
import { Banner } from './banner'

/** Holds every form back while there is no network, and says so: nothing that was typed is lost. */
export function OfflineNote() {
  const [isHeld, setHeld] = useState(false)

  useEffect(() => {
    function hold(event: SubmitEvent) {
      const isPost = event.target instanceof HTMLFormElement && event.target.method === 'post'
      if (navigator.onLine || !isPost) return
      event.preventDefault()
      event.stopPropagation()
      setHeld(true)
    }
    const release = () => setHeld(false)
    // On the window and on the way down: before React, which listens on the document.
    window.addEventListener('submit', hold, true)
    window.addEventListener('online', release)
    return () => {
      window.removeEventListener('submit', hold, true)
      window.removeEventListener('online', release)
    }
  }, [])

  if (!isHeld) return null
  return (
    <div className="offline-note">
      <Banner tone="bad">
        You are offline, so nothing was sent. What you typed is still here; send it when the network is back.
      </Banner>
    </div>
  )
}
