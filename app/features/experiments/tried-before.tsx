import { useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { counted } from '~/ui/count'
import { TriedList } from './tried-list'
import type { Tried } from './tried-view'

const PAUSE_MS = 400

/**
 * Below hypothesis and metric in a form: what was tried before, looked for whenever somebody pauses. Without JavaScript a
 * button opens the same beside the form.
 */
export function TriedBefore() {
  const place = useRef<HTMLDivElement>(null)
  const [tried, setTried] = useState<Tried[]>([])
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout>
    let asking = new AbortController()
    let before = ''
    const look = async () => {
      const typed = new FormData(form)
      const asked = ['hypothesis', 'primaryMetric'].map((name) => [name, String(typed.get(name) ?? '')])
      const about = JSON.stringify(asked)
      if (about === before) return
      before = about
      asking.abort()
      asking = new AbortController()
      const found = await triedBefore(asked, asking.signal)
      if (found) setTried(found)
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE_MS)
    }
    look()
    form.addEventListener('input', wait)
    return () => {
      clearTimeout(timer)
      asking.abort()
      form.removeEventListener('input', wait)
    }
  }, [])

  return (
    <div ref={place} className="tried-before">
      <noscript>
        <Button formAction="/experiments/tried" formTarget="_blank" formNoValidate size="small">
          Was this tried before?
        </Button>
      </noscript>
      <span role="status" className="visually-hidden">
        {tried.length > 0 && `${counted(tried.length, 'earlier experiment')} found`}
      </span>
      {tried.length > 0 && (
        <Card title="Tried before?">
          <TriedList tried={tried} />
        </Card>
      )}
    </div>
  )
}

/** Null when the site cannot be reached or one is signed out: the form is a form all the same. */
async function triedBefore(asked: string[][], signal: AbortSignal): Promise<Tried[] | null> {
  try {
    const body = new URLSearchParams(asked)
    const answer = await fetch('/experiments/tried/found', {
      method: 'POST',
      signal,
      redirect: 'manual',
      body,
    })
    return answer.ok && !signal.aborted ? await answer.json() : null
  } catch {
    return null
  }
}
