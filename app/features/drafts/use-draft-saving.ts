import { useEffect, useRef, useState } from 'react'
import type { DeviceCopy } from './device-copies'
import { DraftSaver, type SavingState, type Written } from './draft-saver'

interface Options {
  owner: string
  id: string
  revision: number
  savedAt: number | null
  read(): Written | null
}

/** Saves a form while it is written in, from when the scripts have come until the page is left. */
export function useDraftSaving({ owner, id, revision: known, savedAt, read }: Options) {
  const [start, setStart] = useState({ id, revision: known })
  const [writer, setWriter] = useState('')
  const [revision, setRevision] = useState(known)
  const [state, setState] = useState<SavingState>(
    savedAt === null ? { is: 'untouched' } : { is: 'saved', at: savedAt },
  )
  const saver = useRef<DraftSaver | null>(null)
  const reading = useRef(read)
  reading.current = read

  useEffect(() => {
    // Never kept: a tab that is doubled would have the same, and pass for this one.
    const name = newWriter()
    const made = new DraftSaver({
      ...{ owner, writer: name, ...start },
      read: () => reading.current(),
      onChange(next, saved) {
        // Before it says that it is saved: who reads that may reload at once.
        showInAddress(start.id, saved > 0)
        setState(next)
        setRevision(saved)
      },
    })
    saver.current = made
    setWriter(name)
    const leave = () => made.leave()
    const retry = () => made.retry()
    function turn() {
      if (document.visibilityState === 'hidden') made.save()
      else void made.look()
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', turn)
    window.addEventListener('focus', turn)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', turn)
      window.removeEventListener('focus', turn)
      void made.close()
    }
  }, [owner, start])

  useEffect(() => {
    showInAddress(start.id, revision > 0)
  })

  return {
    ...{ id: start.id, revision, writer, state, saver },
    /** Goes on where a text was left that only this device has. */
    goOnFrom: (copy: DeviceCopy) => setStart({ id: copy.id, revision: copy.revision }),
  }
}

/** A reload finds a draft that is saved again. The router need not know: to it, this is the same page. */
function showInAddress(id: string, isSaved: boolean): void {
  const address = new URL(location.href)
  if (address.pathname !== '/posts/new' || (address.searchParams.get('draft') === id) === isSaved) return
  if (isSaved) address.searchParams.set('draft', id)
  else address.searchParams.delete('draft')
  address.searchParams.delete('save')
  history.replaceState(history.state, '', address)
}

function newWriter(): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte & 31]).join('')
}
