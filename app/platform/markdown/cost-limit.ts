import type { MarkedExtension } from 'marked'

/** Thrown when reading a document would take longer than a person should wait. */
class TooCostly extends Error {}

/** Whether a document was refused for its cost. Nesting that slips past the limits ends in a full call stack. */
export function isTooCostly(problem: unknown) {
  return problem instanceof TooCostly || problem instanceof RangeError
}

/**
 * The most a document may cost, in characters looked at. The tokeniser may look at everything that is left of a
 * paragraph (or of the document, for blocks) at each step, so a step is charged the length of what is left.
 * It counts characters and not milliseconds so that a text renders the same on a busy machine as on a quiet one.
 */
const inlineBudget = 60_000_000
const blockBudget = 1_500_000_000
const maxNesting = 60

/** Counts the work of one document and throws `TooCostly` past the budget. Make a new one for each document. */
export function costLimit(): MarkedExtension {
  let inline = 0
  let block = 0
  return {
    extensions: [
      {
        name: 'inlineCost',
        level: 'inline',
        tokenizer(src) {
          inline += src.length
          if (inline > inlineBudget) throw new TooCostly('too many inline marks in one paragraph')
          return undefined
        },
      },
      {
        name: 'blockCost',
        level: 'block',
        tokenizer(src) {
          block += src.length
          if (block > blockBudget) throw new TooCostly('too many blocks')
          return undefined
        },
      },
    ],
  }
}

/**
 * Refuses, before anything is read, what makes the tokeniser call itself once per mark: a line that opens more than
 * sixty quotes or lists.
 */
export function refuseDeepNesting(source: string) {
  for (const line of source.split('\n')) {
    const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? ''
    if (opening.length > maxNesting && opening.replace(/[ \t\d]/g, '').length > maxNesting)
      throw new TooCostly('nested too deep')
  }
}
