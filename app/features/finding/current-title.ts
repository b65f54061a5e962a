import type { Segment } from '~/ui/highlighted'

/** The title as it is now, marked as search found it where search still knows it so. */
export function currentTitle(title: string, found: Segment[]): Segment[] {
  const isCurrent = found.map(({ text }) => text).join('') === title
  return isCurrent ? found : [{ text: title, marked: false }]
}
