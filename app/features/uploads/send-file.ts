import { MAX_FILE_BYTES, MAX_FILE_MB } from './file-limits'

export interface Sent {
  id: string
  isPicture: boolean
  markdown: string
}

/** How it ended: here, refused with a sentence, or cancelled. */
export type Ending = { sent: Sent } | { problem: string } | { cancelled: true }

const LOST = 'The connection broke off. Try again.'
const SIGNED_OUT = 'You are signed out. Sign in in another window, then try again.'

/** Sends one file; `onShare` hears how much of it has left, from 0 to 1. */
export function sendFile(file: File, onShare: (share: number) => void) {
  // The one way in which a browser tells how far it is with sending.
  const request = new XMLHttpRequest()
  const ended = new Promise<Ending>((resolve) => {
    if (file.size > MAX_FILE_BYTES) {
      return resolve({ problem: `This file is larger than ${MAX_FILE_MB} MB. Make it smaller, or split it.` })
    }
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0)
    request.onload = () => resolve(endingOf(request))
    request.onerror = () => resolve({ problem: LOST })
    request.onabort = () => resolve({ cancelled: true })
    const form = new FormData()
    form.set('file', file)
    request.open('POST', '/files')
    request.send(form)
  })
  return { ended, cancel: () => request.abort() }
}

function endingOf({ status, responseText, responseURL }: XMLHttpRequest): Ending {
  if (new URL(responseURL).pathname === '/sign-in') return { problem: SIGNED_OUT }
  if (status === 413) return { problem: responseText }
  try {
    const answer = JSON.parse(responseText)
    if (status === 201) return { sent: answer }
    return { problem: answer.problems.file ?? answer.problems.form }
  } catch {
    return { problem: 'The site could not take this file. Try again in a moment.' }
  }
}
