import { useEffect, useState } from 'react'

/** Longer than the server is ever silent: then the stream does not get through, and asking now and then has to do. */
const SILENCE_MS = 40_000

/** The number of unread notices: as it came with the page, and then as the server says whenever it changes. */
export function useLiveCount(count: number): number {
  const [live, setLive] = useState(count)
  useEffect(() => setLive(count), [count])
  useEffect(() => {
    let source: EventSource | undefined
    let silence = 0
    function hear(said: string) {
      if (/^\d+$/.test(said)) setLive(Number(said))
      clearTimeout(silence)
      silence = window.setTimeout(ask, SILENCE_MS)
    }
    function ask() {
      fetch('/inbox/live').then(
        async (answer) => hear(await answer.text()),
        () => hear(''),
      )
    }
    // A window that nobody sees keeps no connection: browsers have six for a site, and people more tabs than that.
    function follow() {
      source?.close()
      clearTimeout(silence)
      if (document.hidden) return
      source = new EventSource('/inbox/live')
      source.onmessage = ({ data }) => hear(data)
      hear('')
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      source?.close()
      clearTimeout(silence)
    }
  }, [])
  return live
}
