import { editScript, type Step } from './edit-script'

/** A stretch of text that stayed, went or came; `gap` stands for a long one that stayed, and says how many words it has. */
export type Chunk = { step: Step; text: string } | { step: 'gap'; words: number }

/** Removals and additions up to which two texts are compared word by word, and beyond that line by line. */
const MOST_WORDS = 1000
const MOST_LINES = 1000

/** Characters of what stayed that are shown beside a change. */
const CONTEXT = 240

/**
 * What changed between two texts: by words, by lines where too many words changed, and as a whole where too many lines
 * did. The cost is bounded whatever the texts are: some 2 × 1,000² steps beyond reading them.
 */
export function wordDiff(before: string, after: string): Chunk[] {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const chunks = merged([
    { step: 'same', text: before.slice(0, start) },
    ...(changes(from, to, WORDS, MOST_WORDS) ?? changes(from, to, LINES, MOST_LINES) ?? whole(from, to)),
    { step: 'same', text: before.slice(before.length - end) },
  ])
  return chunks.flatMap((chunk, index) => shortened(chunk, index > 0, index < chunks.length - 1))
}

type Text = { step: Step; text: string }

const WORDS = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu
const LINES = /[^\n]*\n|[^\n]+/g

function changes(before: string, after: string, parts: RegExp, most: number): Text[] | null {
  const [from, to] = [before.match(parts) ?? [], after.match(parts) ?? []]
  // Every item beyond the other list's length is a change: no need to look for them.
  if (Math.abs(from.length - to.length) > most) return null
  const steps = editScript(from, to, most)
  if (!steps) return null
  let [x, y] = [0, 0]
  return steps.map((step) => {
    if (step === 'ins') return { step, text: to[y++] ?? '' }
    if (step === 'same') y++
    return { step, text: from[x++] ?? '' }
  })
}

function whole(before: string, after: string): Text[] {
  return [
    { step: 'del', text: before },
    { step: 'ins', text: after },
  ]
}

/** How much both texts begin with, ending at the end of a word. */
function sharedStart(before: string, after: string): number {
  let shared = 0
  while (shared < before.length && before[shared] === after[shared]) shared++
  while (shared > 0 && !isBreak(before, after, shared)) shared--
  return shared
}

function isBreak(before: string, after: string, at: number): boolean {
  return at === before.length && at === after.length ? true : /\s/.test(before[at - 1] ?? ' ')
}

/** The same of their ends, without what their start takes. */
function sharedEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start
  let shared = 0
  while (shared < most && before.at(-1 - shared) === after.at(-1 - shared)) shared++
  while (shared > 0 && !/\s/.test(before.at(-shared) ?? ' ')) shared--
  return shared
}

/** Neighbours of one kind as one, what went before what came, and no change torn apart by a space between two words. */
function merged(texts: Text[]): Text[] {
  const runs: Text[] = []
  let [gone, come] = ['', '']
  const settle = () => {
    if (gone) runs.push({ step: 'del', text: gone })
    if (come) runs.push({ step: 'ins', text: come })
    gone = come = ''
  }
  texts.forEach(({ step, text }, index) => {
    const next = texts[index + 1]
    if (step === 'del') gone += text
    else if (step === 'ins') come += text
    else if (gone && come && /^[^\S\n]+$/.test(text) && next && next.step !== 'same') {
      gone += text
      come += text
    } else if (text) {
      settle()
      const last = runs.at(-1)
      if (last?.step === 'same') last.text += text
      else runs.push({ step, text })
    }
  })
  settle()
  return runs
}

function shortened(chunk: Text, hasBefore: boolean, hasAfter: boolean): Chunk[] {
  const { step, text } = chunk
  const [head, tail] = [hasBefore ? CONTEXT : 0, hasAfter ? CONTEXT : 0]
  if (step !== 'same' || text.length < head + tail + CONTEXT) return [chunk]
  const from = head && text.slice(0, head).search(/\s\S*$/) + 1
  const last = text.slice(text.length - tail)
  const until = tail ? text.length - tail + Math.max(last.search(/\s/), 0) : text.length
  const words = text.slice(from, until).match(/\S+/g)?.length ?? 0
  const kept: Chunk[] = [
    { step, text: text.slice(0, from) },
    { step: 'gap', words },
    { step, text: text.slice(until) },
  ]
  return kept.filter((it) => it.step === 'gap' || it.text)
}
