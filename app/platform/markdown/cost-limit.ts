import type { MarkedExtension } from 'marked'

/** Thrown when reading a document would take longer than a person should wait. */
class TooCostly extends Error {}

/** Whether a document was refused for its cost. Nesting that slips past the limits ends in a full call stack. */
export function isTooCostly(problem: unknown) {
  return problem instanceof TooCostly || problem instanceof RangeError
}

// Nanoseconds as measured on a plain server core. They are counted and not timed, so that a text renders the same
// on a busy machine as on a quiet one. The bench of this room shows what the budget comes to in real time.
const budget = 180_000_000
const price = {
  inlineStep: 1_200,
  blockStep: 4_000,
  looking: 1,
  lookingForBracket: 10,
  lookingForEmphasis: 60,
  rereading: 250,
  copying: 0.5,
  tag: 2_500,
  openTag: 20_000,
  character: 60,
}

export type CostMeter = { extension: MarkedExtension; chargeForHtml(html: string): void }

/** Counts the work one document makes and throws past the budget. Make a new one for each document. */
export function costMeter(): CostMeter {
  let spent = 0
  let begun = false

  function charge(cost: number) {
    spent += cost
    if (spent > budget) throw new TooCostly('more work than a document may make')
  }

  // At each mark the tokeniser may look at all that is left of the paragraph, for a bracket with a costly pattern, for
  // emphasis at each other such mark in it.
  function inlineStep(src: string) {
    charge(price.inlineStep + priceOfLooking(src.charAt(0), src.length))
    return undefined
  }

  // No tokens yet, and not the beginning: a quote or an item is read again from inside. Lines that go on a
  // paragraph are joined to it one by one, and the whole is copied each time.
  function blockStep(src: string, tokens: { type: string; raw: string }[]) {
    const last = tokens.at(-1)
    charge(price.blockStep)
    if (!last && begun) charge(src.length * price.rereading)
    begun = true
    if (last?.type === 'text' || last?.type === 'paragraph') charge(last.raw.length * price.copying)
    return undefined
  }

  return {
    extension: {
      extensions: [
        { name: 'inlineCost', level: 'inline', tokenizer: inlineStep },
        { name: 'blockCost', level: 'block', tokenizer: blockStep },
      ],
    },
    chargeForHtml(html) {
      let marks = 0
      let open = 0
      let deepest = 0
      for (const [mark] of html.matchAll(/&|<(?:\/|(?:br|hr|img|input)\b)?/g)) {
        marks++
        if (mark === '</') open--
        else if (mark === '<') open++
        if (open > deepest) deepest = open
      }
      charge(marks * price.tag + html.length * price.character + deepest * price.openTag)
    },
  }
}

// Looking for the end of an emphasis gets slower the more of a long paragraph has to be cut for each look.
function priceOfLooking(mark: string, left: number) {
  if (mark === '[' || mark === '!') return left * price.lookingForBracket
  if (mark === '*' || mark === '_' || mark === '~')
    return left * price.lookingForEmphasis * (1 + left / 20_000)
  return left * price.looking
}

const most = {
  openings: 60,
  cells: 10_000,
  items: 4_000,
  footnotes: 500,
  linesReadAgain: 2_000_000,
  charactersReadAgain: 50_000_000,
}

/**
 * Refuses, before anything is read, shapes whose cost is spent inside one step of the tokeniser: a line that opens
 * more than sixty quotes or lists; tables of many cells (a short row is filled up to the width of the head); many list
 * items; long ones, where each line has those before it read again; many footnotes; lines that go on a quote
 * without its mark, each of which has the rest of the quote read again.
 */
export function refuseCostlyShapes(source: string) {
  const seen = { openings: 0, cells: 0, items: 0, footnotes: 0, linesReadAgain: 0, charactersReadAgain: 0 }
  let columns = 0
  let itemLines = 0
  let inQuote = false
  let afterBlank = false
  for (const line of source.split('\n')) {
    const blank = line.trim() === ''
    const marks = openings.exec(line)?.[0].replace(/[ \t\d]/g, '') ?? ''
    const item = /[-*+.)]/.test(marks)

    if (item) itemLines = 1
    else if (afterBlank && /^\S/.test(line)) itemLines = 0
    else if (itemLines) itemLines++

    if (inQuote && !blank && !marks.startsWith('>')) seen.charactersReadAgain += source.length
    inQuote = !blank && (inQuote || marks.startsWith('>'))

    if (line.includes('-') && delimiters.test(line)) columns = Math.max(1, line.split('|').length - 1)
    else if (blank) columns = 0

    seen.openings = marks.length
    seen.cells += columns
    seen.items += item ? 1 : 0
    seen.footnotes += /^\s*\[\^/.test(line) ? 1 : 0
    seen.linesReadAgain += itemLines
    afterBlank = blank
    for (const shape of shapes) if (seen[shape] > most[shape]) throw new TooCostly(`too many ${shape}`)
  }
}

const openings = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/
const delimiters = /^[ \t>*+\d.)|:-]+$/
const shapes = Object.keys(most) as (keyof typeof most)[]
