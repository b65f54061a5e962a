import { applyEdit } from '~/features/editor/apply-edit'
import type { Texts } from './template-view'

/**
 * Puts texts into the fields of a form that are empty, the way typing does, so that undoing takes them back and drafts hear
 * of it; says into how many. The first of them has the focus then.
 */
export function fillForm(form: HTMLFormElement, texts: Texts): number {
  const empty = Object.entries(texts).flatMap(([name, text]) => {
    const field = form.elements.namedItem(name)
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    return isText && field.value.trim() === '' ? [{ field, text }] : []
  })
  // Browsers undo what came last, wherever it was: so the field with the focus comes last.
  for (const { field, text } of [...empty].reverse()) {
    field.focus()
    if (document.activeElement === field)
      applyEdit(field, { from: 0, to: field.value.length, text, select: [0, 0] })
    else putInto(field, text)
  }
  empty[0]?.field.focus()
  return empty.length
}

/** For a field whose preview stands in its place, where nothing can be typed. */
function putInto(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
