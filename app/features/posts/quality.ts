import type { Kind } from './post-kinds'

type Values = Record<string, string>

/** Something that would help a post, for whoever writes it to take or to leave. */
export interface Hint {
  id: string
  sentence: string
}

/** Fewer words than this say little in a list. */
const TITLE_WORDS = 3
const TITLE_LETTERS = 8
const BODY_LETTERS = 60
const CHANGE_LETTERS = 25
const CODE_LINES = 3
/** Nobody reads a list of ten. */
const MOST = 3

const MARKDOWN_FIELDS = ['body', 'whatHappened', 'why', 'doDifferently', 'method', 'result']

/**
 * What could make a post easier to find, to answer or to use, the most telling first. It speaks only of what somebody wrote
 * and of what they passed over: an empty form has nothing to be told. It never keeps anybody from publishing.
 */
export function hintsFor(kind: Kind, values: Values): Hint[] {
  const said = (field: string) => values[field]?.trim() ?? ''
  const own =
    kind === 'question' ? questionHints(said) : kind === 'lesson' ? lessonHints(said) : experimentHints(said)
  const code = MARKDOWN_FIELDS.some((field) => looksLikeCode(said(field)))
  return [...titleHints(said('title')), ...own, ...(code ? [hint('code-without-fence', CODE)] : [])].slice(
    0,
    MOST,
  )
}

const hint = (id: string, sentence: string): Hint => ({ id, sentence })

const CODE = 'Some of this looks like code. Between two lines of ``` it keeps its lines and gets colours.'

function titleHints(title: string): Hint[] {
  if (title === '') return []
  if (isShouted(title))
    return [hint('title-in-capitals', 'The title is all in capitals. Small letters are easier to read.')]
  if (wordsIn(title) < TITLE_WORDS)
    return [hint('title-short', 'The title is short. A few more words help others to find it.')]
  return []
}

function questionHints(said: (field: string) => string): Hint[] {
  const [title, body] = [said('title'), said('body')]
  if (body === '') return []
  const hints: Hint[] = []
  if (title !== '' && !isAsking(title) && !isAsking(body))
    hints.push(
      hint(
        'nothing-asked',
        'Nothing here asks anything yet. Say what you would like to know, with a question mark.',
      ),
    )
  if (letters(body) < BODY_LETTERS)
    hints.push(hint('body-short', 'Say a little more: what you tried, and what happened instead.'))
  return hints
}

function lessonHints(said: (field: string) => string): Hint[] {
  const change = said('doDifferently')
  const isPast = said('whatHappened') !== '' && said('why') !== ''
  if (change === '' && isPast)
    return [hint('nothing-to-do', 'Say what one should do differently: it is what others take with them.')]
  if (change !== '' && letters(change) < CHANGE_LETTERS)
    return [hint('change-short', 'Say what one does differently so that somebody else could do it too.')]
  return []
}

function experimentHints(said: (field: string) => string): Hint[] {
  const isPast =
    said('hypothesis') !== '' && ['method', 'guardRails', 'result', 'body'].some((field) => said(field))
  if (said('primaryMetric') === '' && isPast)
    return [hint('no-metric', 'Name the one metric that decides, before you know the result.')]
  if (said('primaryMetric') !== '' && isPast && said('baseline') === '' && said('expectedChange') === '')
    return [
      hint(
        'no-change',
        'Say where the metric stands and how far it should move: then the result can say no.',
      ),
    ]
  return []
}

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
/** A word of Chinese, Japanese or Thai has no spaces around it, so there letters count as words. */
const wordsIn = (text: string) =>
  text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)
    ?.length ?? 0

function isShouted(title: string): boolean {
  const cased = title.match(/\p{Lu}|\p{Ll}/gu) ?? []
  return cased.length >= TITLE_LETTERS && !/\p{Ll}/u.test(title)
}

const ASKING =
  /^(how|why|what|when|where|who|whom|whose|which|can|could|should|would|is|are|do|does|did|has|have)\b/i

/** By its mark, which is none in an address, or by the word that it begins with. */
function isAsking(text: string): boolean {
  return ASKING.test(text) || /[?？؟⁇]/u.test(text.replace(/https?:\/\/\S+/g, ''))
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/
/** Statements, ends of blocks, lines of stack traces, commands: what prose has at most once. */
const CODE_LINE =
  /^(?:[})\]]+[;,]?|.*[;{]|(?:const|let|var|def|class|import|from|return|function|public|private|if|for|while)\b.*[({:=].*|at \S+\(.*|File ".*", line \d.*|<\/?[a-z].*>|(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER) .*|\$ \S.*|\w+(?:\.\w+)+\(.*\))$/
/** Longer ones are prose, or nothing that anybody wrote. */
const LONGEST_LINE = 300

/** Whether several lines in a row look like code that is marked as none. */
function looksLikeCode(text: string): boolean {
  let fence = ''
  let run = 0
  for (const line of text.split('\n')) {
    const [, mark] = FENCE.exec(line.slice(0, LONGEST_LINE)) ?? []
    if (fence || mark) {
      if (!fence) fence = mark ?? ''
      else if (mark?.startsWith(fence)) fence = ''
      run = 0
      continue
    }
    const isMarked = /^(?: {4}|\t)/.test(line) && run === 0
    const code = line.trim()
    run = !isMarked && code.length <= LONGEST_LINE && CODE_LINE.test(code) ? run + 1 : 0
    if (run >= CODE_LINES) return true
  }
  return false
}
