import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 250

/** The text as the site would publish it, asked for after a pause; a later answer is never replaced by an earlier one. */
export function usePreview(name: string) {
  const [html, setHtml] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const asked = useRef<AbortController | null>(null)

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      asked.current?.abort()
    },
    [],
  )

  async function ask(source: string) {
    asked.current?.abort()
    const asking = new AbortController()
    asked.current = asking
    try {
      const body = new URLSearchParams({ name, source })
      const answer = await fetch('/preview', {
        method: 'POST',
        body,
        signal: asking.signal,
        redirect: 'manual',
      })
      if (answer.ok) setHtml(await answer.text())
      else setHtml(UNSEEN)
    } catch {
      if (!asking.signal.aborted) setHtml(UNSEEN)
    }
  }

  return {
    html,
    look(source: string, pause = PAUSE_MS) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void ask(source), pause)
    },
  }
}

const UNSEEN = '<p>The preview could not be made just now. Your text is as it was.</p>'
