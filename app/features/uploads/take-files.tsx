import { createRoot } from 'react-dom/client'
import { ACCEPTED } from './file-limits'
import { FileTray } from './file-tray'

interface Taking {
  /** Opens the browser's own window to choose files. */
  choose(): void
}

const known = new WeakMap<HTMLElement, Taking>()

/**
 * From here on a box takes what is pasted or dropped into it, and its last child shows how far that is. A root of its own:
 * so nothing of it has to be there before somebody writes.
 */
export function takeFiles(box: HTMLElement): Taking {
  const before = known.get(box)
  if (before) return before
  const text = box.querySelector('textarea')
  const place = box.lastElementChild
  if (!text || !place) throw new Error('Files are taken by a text area with room below it.')
  const root = createRoot(place)

  function take(event: Event, data: DataTransfer | null): void {
    box.classList.remove('over')
    // Spreadsheets and editors put a picture of a text beside the text.
    if (!data?.files.length || data.types.includes('text/plain')) return
    event.preventDefault()
    bring([...data.files])
  }

  function bring(files: File[]): void {
    if (text) root.render(<FileTray brought={{ files, text }} />)
  }

  box.addEventListener('paste', (event) => take(event, event.clipboardData))
  box.addEventListener('drop', (event) => take(event, event.dataTransfer))
  box.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    box.classList.add('over')
  })
  box.addEventListener('dragleave', () => box.classList.remove('over'))

  const taking = {
    choose() {
      const input = document.createElement('input')
      Object.assign(input, { type: 'file', multiple: true, accept: ACCEPTED })
      input.onchange = () => bring([...(input.files ?? [])])
      input.click()
    },
  }
  known.set(box, taking)
  return taking
}
