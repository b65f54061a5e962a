import type { MarkedExtension } from 'marked'

/** Thrown when reading a document would take longer than a person should wait. */
class TooCostly extends Error {}

/** Whether a document was refused for its cost. Nesting that slips past the limits ends in a full call stack. */
export function isTooCostly(problem: unknown) {
  return problem instanceof TooCostly || problem instanceof RangeError
}

// Nanoseconds as measured on a plain server core. They are counted and not timed, so that a text renders the same
// on a busy machine as on a quiet one. The bench of this room shows what the budget comes to in real time.
const budget = 160_000_000
const price = {
  step: 1_200,
  looking: 1,
  emphasis: 40,
  rereading: 250,
  copying: 0.5,
  tag: 2_500,
  character: 60,
}

export type CostMeter = { extension: MarkedExtension; chargeForHtml(html: string): void }

/** Counts the work one document makes and throws past the budget. Make a new one for each document. */
export function costMeter(): CostMeter {
  let spent = 0

  function charge(cost: number) {
    spent += cost
    if (spent > budget) throw new TooCostly('more work than a document may make')
  }

  // At each mark the tokeniser may look at all that is left of the paragraph, and at an emphasis mark at each
  // other such mark in it.
  function inlineStep(src: string) {
    const mark = src.charCodeAt(0)
    const emphasis = mark === 42 || mark === 95 || mark === 126
    charge(price.step + src.length * (emphasis ? price.emphasis : price.looking))
    return undefined
  }

  // No tokens yet: a quote or an item is read again from inside. Lines that go on a paragraph are joined to it one
  // by one, and the whole is copied each time.
  function blockStep(src: string, tokens: { type: string; raw: string }[]) {
    const last = tokens.at(-1)
    charge(last ? price.step : price.step + src.length * price.rereading)
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
      let tags = 0
      for (let at = 0; at < html.length; at++) {
        const character = html.charCodeAt(at)
        if (character === 60 || character === 38) tags++
      }
      charge(tags * price.tag + html.length * price.character)
    },
  }
}

const deepest = 60
const mostCells = 10_000

/**
 * Refuses, before anything is read, two shapes whose cost is spent inside one step: a line that opens more than sixty
 * quotes or lists, and a table of more than 10,000 cells (a short row is filled up to the width of the head).
 */
export function refuseCostlyShapes(source: string) {
  let width = 0
  let cells = 0
  for (const line of source.split('\n')) {
    const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
    if (opening.length > deepest && opening.replace(/[ \t\d]/g, '').length > deepest)
      throw new TooCostly('nested too deep')
    if (/^[ \t>*+\d.)|:-]*-[ \t|:-]*$/.test(line)) width = Math.max(1, line.split('|').length - 1)
    else if (!line.trim()) width = 0
    cells += width
    if (cells > mostCells) throw new TooCostly('a table of too many cells')
  }
}
