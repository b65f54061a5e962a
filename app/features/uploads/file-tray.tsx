import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { describePicture, insertLine } from './into-text'
import { type Sent, sendFile } from './send-file'

/** What somebody brought, and the text it belongs into. A new object for each time. */
export interface Brought {
  files: File[]
  text: HTMLTextAreaElement
}

interface Line {
  key: number
  name: string
  share: number
  cancel: () => void
  text: HTMLTextAreaElement
  sent?: Sent
  problem?: string
}

let keys = 0

/** What is on its way, and what has come: how far it is, a way to stop it, and a word on what each picture shows. */
export function FileTray({ brought }: { brought: Brought }) {
  const [lines, setLines] = useState<Line[]>([])
  const [said, setSaid] = useState('')
  const [isHeld, setHeld] = useState(false)
  const taken = useRef<Brought | null>(null)
  const waiting = lines.filter(({ sent, problem }) => !sent && !problem)
  const isBusy = waiting.length > 0

  useEffect(() => {
    if (taken.current === brought) return
    taken.current = brought
    const change = (key: number, changes: Partial<Line>) =>
      setLines((all) => all.map((line) => (line.key === key ? { ...line, ...changes } : line)))
    const remove = (key: number) => setLines((all) => all.filter((line) => line.key !== key))
    const { text } = brought
    const begun = brought.files.map((file): Line => {
      const key = ++keys
      const { ended, cancel } = sendFile(file, (share) => change(key, { share }))
      void ended.then((ending) => {
        if ('cancelled' in ending) {
          remove(key)
          return setSaid(`${file.name} was cancelled.`)
        }
        if ('problem' in ending) return change(key, { problem: ending.problem })
        insertLine(text, ending.sent.markdown)
        setSaid(`${file.name} is in your text.`)
        // Of another file there is nothing left to say.
        if (ending.sent.isPicture) change(key, { sent: ending.sent })
        else remove(key)
      })
      return { key, name: file.name, share: 0, cancel, text }
    })
    setLines((all) => [...all, ...begun])
  }, [brought])

  const { form } = brought.text
  // Before the files are drawn, not after: who sees one on its way may press Publish at once.
  useLayoutEffect(() => {
    if (!form) return
    setHeld(false)
    const hold = (event: Event) => {
      if (!isBusy) return
      event.preventDefault()
      event.stopPropagation()
      setHeld(true)
    }
    const clear = () => setLines([])
    form.addEventListener('submit', hold, { capture: true })
    form.addEventListener('reset', clear)
    return () => {
      form.removeEventListener('submit', hold, { capture: true })
      form.removeEventListener('reset', clear)
    }
  }, [form, isBusy])

  const close = (key: number) => setLines((all) => all.filter((line) => line.key !== key))
  return (
    <div className="file-tray">
      {lines.length > 0 && (
        <ul className="file-lines">
          {lines.map((line) => (
            <li key={line.key} className="file-line">
              <FileLine line={line} onClose={() => close(line.key)} />
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="meta">
        {said}
      </p>
      {/* A place of its own: another file that comes in the meantime says so, and this still holds. */}
      <p role="status" className="meta">
        {isHeld && isBusy && 'A file is still on its way. Wait for it, or cancel it.'}
      </p>
    </div>
  )
}

function FileLine({ line, onClose }: { line: Line; onClose: () => void }) {
  const { name, share, cancel, problem, sent, text } = line
  if (problem) {
    return (
      <>
        <span className="file-name">{name}</span>
        <span className="field-problem" role="alert">
          {problem}
        </span>
        <Button type="button" size="small" onClick={onClose} aria-label={`Put ${name} aside`}>
          Close
        </Button>
      </>
    )
  }
  if (sent) return <Description name={name} text={text} id={sent.id} onClose={onClose} />
  return (
    <>
      <span className="file-name">{name}</span>
      <progress value={share} aria-label={`${name} on its way`} />
      <Button type="button" size="small" onClick={cancel} aria-label={`Cancel ${name}`}>
        Cancel
      </Button>
    </>
  )
}

interface Described {
  name: string
  text: HTMLTextAreaElement
  id: string
  onClose: () => void
}

function Description({ name, text, id, onClose }: Described) {
  const field = useId()
  return (
    <>
      <label className="file-name" htmlFor={field}>
        What does {name} show?
      </label>
      {/* Without a name: it is no field of the form, it writes into one. */}
      <input
        id={field}
        className="input"
        maxLength={300}
        placeholder="For those who cannot see it"
        onChange={(event) => describePicture(text, id, event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onClose()
          text.focus()
        }}
      />
      <Button type="button" size="small" onClick={onClose} aria-label={`Done with ${name}`}>
        Done
      </Button>
    </>
  )
}
