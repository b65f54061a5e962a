import type { Segment } from './contract'

/** Private-use characters: they cannot be typed, and {@link withoutMarks} keeps them out of what is indexed. */
export const markStart = '\uE000'
export const markEnd = '\uE001'

/** Turns text with marks, as both engines give it, into segments. A mark covers whole words, not the letters typed. */
export function toSegments(marked: string): Segment[] {
  const segments: Segment[] = []
  let isMarked = false
  const wholeWords = marked.replace(/\uE001([\p{L}\p{N}]+)/gu, '$1\uE001')
  for (const part of wholeWords.split(/([\uE000\uE001])/)) {
    if (part === markStart) isMarked = true
    else if (part === markEnd) isMarked = false
    else if (part !== '') segments.push({ text: part, marked: isMarked })
  }
  return segments
}

export function withoutMarks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '')
}
