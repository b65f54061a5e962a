import { useActionData } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { isEnough, type SimilarPost, writtenIn } from './similar-view'

const PAUSE_MS = 250

/** What the form's own button answers, for browsers without a script. */
interface Looked {
  similar?: SimilarPost[] | null
}

export interface Similar {
  /** Null until there was something to look for. */
  posts: SimilarPost[] | null
  /** Looks again, a moment after the last key. */
  look(): void
}

/** Posts like the one in this form, as it is being written. What was found stands until there is something newer. */
export function useSimilar(form: RefObject<HTMLFormElement>): Similar {
  const looked = useActionData<Looked>()?.similar ?? null
  const [posts, setPosts] = useState(looked)
  const asking = useRef<{ abort: AbortController; timer: number; about: string } | null>(null)

  function look() {
    if (!form.current) return
    const written = writtenIn(new FormData(form.current))
    const about = JSON.stringify(written)
    if (asking.current?.about === about) return
    stop()
    const abort = new AbortController()
    const ask = async () => {
      if (!isEnough(written)) return setPosts(null)
      const answer = await similarTo(written, abort.signal)
      if (answer && !abort.signal.aborted) setPosts(answer)
    }
    asking.current = { abort, about, timer: window.setTimeout(ask, PAUSE_MS) }
  }

  function stop() {
    window.clearTimeout(asking.current?.timer)
    asking.current?.abort.abort()
    asking.current = null
  }

  // A form may begin with words: from a search that found nothing, or by the browser's way back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    look()
    return stop
  }, [])
  useEffect(() => {
    if (looked) setPosts(looked)
  }, [looked])
  return { posts, look }
}

/** Null when the site cannot be reached or one is signed out: the form is a form all the same. */
async function similarTo(
  written: { title: string; text: string },
  signal: AbortSignal,
): Promise<SimilarPost[] | null> {
  try {
    const answer = await fetch('/posts/similar', {
      ...{ method: 'POST', signal, redirect: 'manual' },
      body: new URLSearchParams(written),
    })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
