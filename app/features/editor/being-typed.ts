/** What a word begins with that may be completed. */
export const SIGNS = ['@', '#', ':'] as const
export type Sign = (typeof SIGNS)[number]

/** The beginning of a name, as far as it is typed. */
export interface BeingTyped {
  sign: Sign
  words: string
  /** Where the sign stands. */
  from: number
}

/** Enough of a line to hold the longest name there is. */
const LONGEST = 60
// As in platform/markdown/mentions.ts: what would not become a link there is not offered here.
const NAME = /(?<![^\s([{"'“‘«—–:;,|>*~])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]{0,39})$/u
// Two letters, or every smiley would open a list.
const EMOJI = /(?<![\p{L}\p{N}:_/])(:)([a-z0-9_+-]{2,40})$/iu

/** The name that somebody is at the end of, or null: between words, in the middle of one, in code and in addresses. */
export function beingTyped(value: string, caret: number): BeingTyped | null {
  if (/^[\p{L}\p{N}_]/u.test(value.slice(caret, caret + 2))) return null
  const near = value.slice(Math.max(0, caret - LONGEST), caret)
  const [match, sign = '', words = ''] = NAME.exec(near) ?? EMOJI.exec(near) ?? []
  if (match === undefined) return null
  const from = caret - match.length
  const before = value.slice(0, from)
  if (/\]\(\S*$/.test(before.slice(-LONGEST)) || isInCode(before)) return null
  return { sign: sign as Sign, words, from }
}

const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/

/** Whether what comes next would be code: behind a fence, between backticks, in `<code>`, or indented far enough. */
function isInCode(before: string): boolean {
  let fence: string | null = null
  let isIndented = false
  let inList = false
  let afterBlank = true
  let paragraph = ''
  for (const line of before.split('\n')) {
    const [, mark = '', rest = ''] = FENCE.exec(line) ?? []
    if (fence) {
      const isItsEnd = mark[0] === fence[0] && mark.length >= fence.length && rest.trim() === ''
      if (isItsEnd) fence = null
      continue
    }
    const isBlank = line.trim() === ''
    if (mark && !(mark[0] === '`' && rest.includes('`'))) fence = mark
    if (ITEM.test(line)) inList = true
    else if (!isBlank && /^\S/.test(line)) inList = false
    isIndented = !inList && /^(?: {4}|\t)/.test(line) && (afterBlank || isIndented)
    afterBlank = isBlank
    paragraph = isBlank || mark ? '' : `${paragraph}\n${line}`
  }
  return fence !== null || isIndented || leavesOpen(paragraph) || isInElement(before)
}

/** Whether a run of backticks has no other of its length behind it. */
function leavesOpen(paragraph: string): boolean {
  const runs = [...paragraph.matchAll(/`+/g)].map(([run]) => run.length)
  for (let at = 0; at < runs.length; at++) {
    const end = runs.indexOf(runs[at] ?? 0, at + 1)
    if (end < 0) return true
    at = end
  }
  return false
}

function isInElement(before: string): boolean {
  let open = 0
  for (const [, end] of before.matchAll(/<(\/?)(?:code|pre|kbd|samp)(?![\w-])/gi))
    open = end ? Math.max(0, open - 1) : open + 1
  return open > 0
}
