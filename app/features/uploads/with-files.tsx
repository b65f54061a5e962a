import { type ReactNode, useEffect, useRef } from 'react'
import { loadWhenOnline } from '~/platform/load-when-online'

const load = async (box: HTMLElement | null) =>
  box && (await loadWhenOnline(() => import('./take-files'))).takeFiles(box)

async function complete(box: HTMLElement | null): Promise<void> {
  const [text, place] = [box?.querySelector('textarea'), box?.querySelector<HTMLElement>('.completing')]
  if (!text || !place) return
  const { offerCompletions } = await loadWhenOnline(() => import('~/features/editor/offer-completions'))
  offerCompletions(text, place)
}

/**
 * A text area that takes pictures and files, pasted, dropped or chosen, and completes names. Whatever does so is loaded when
 * somebody is about to write, because most who open a page only read. Without scripts the link leads to a page of its own.
 */
export function WithFiles({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const begin = () => {
    void load(box.current)
    void complete(box.current)
  }

  useEffect(() => {
    // Who is quicker than the scripts is in it already.
    if (!box.current?.contains(document.activeElement)) return
    void load(box.current)
    void complete(box.current)
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it loads what the text area and the link in it do
    <div ref={box} className="with-files" onFocus={begin} onDragEnter={begin}>
      {children}
      <div className="completing" />
      <a
        className="link meta"
        href="/files/new"
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          event.preventDefault()
          void load(box.current).then((taking) => taking?.choose())
        }}
      >
        Add pictures or files
      </a>
      {/* What is on its way is drawn in here, by what was loaded. */}
      <div />
    </div>
  )
}
