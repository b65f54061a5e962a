export interface Place {
  /** The place of a letter inside its text area, in pixels, and how high its line is. */
  left: number
  top: number
  line: number
}

/** What decides where letters of a text area stand. */
const COPIED = [
  ...[
    'boxSizing',
    'width',
    'fontFamily',
    'fontSize',
    'fontStyle',
    'fontWeight',
    'letterSpacing',
    'lineHeight',
  ],
  ...['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'textAlign', 'textIndent', 'tabSize'],
  ...[
    'borderTopWidth',
    'borderRightWidth',
    'borderBottomWidth',
    'borderLeftWidth',
    'direction',
    'wordSpacing',
  ],
] as const

/** Where a letter stands. A text area does not tell, so its text is set once more in a box that does. */
export function placeOf(area: HTMLTextAreaElement, at: number): Place {
  const copy = document.createElement('div')
  const style = getComputedStyle(area)
  for (const name of COPIED) copy.style.setProperty(dashed(name), style.getPropertyValue(dashed(name)))
  Object.assign(copy.style, {
    ...{ position: 'absolute', visibility: 'hidden', insetBlockStart: '0', borderStyle: 'solid' },
    ...{ whiteSpace: 'pre-wrap', overflowWrap: 'break-word', overflow: 'hidden', height: 'auto' },
  })
  const letter = document.createElement('span')
  // Without what follows, the beginning of a word would not be broken where the whole word is.
  letter.textContent = area.value.slice(at).match(/^\S*/)?.[0] || '.'
  copy.append(area.value.slice(0, at), letter)
  document.body.append(copy)
  const place = {
    left: letter.offsetLeft - area.scrollLeft,
    top: letter.offsetTop - area.scrollTop,
    line: Number.parseFloat(style.lineHeight) || 1.5 * Number.parseFloat(style.fontSize),
  }
  copy.remove()
  return place
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
