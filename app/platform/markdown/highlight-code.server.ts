import hljs from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import http from 'highlight.js/lib/languages/http'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import kotlin from 'highlight.js/lib/languages/kotlin'
import markdown from 'highlight.js/lib/languages/markdown'
import nginx from 'highlight.js/lib/languages/nginx'
import php from 'highlight.js/lib/languages/php'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import r from 'highlight.js/lib/languages/r'
import ruby from 'highlight.js/lib/languages/ruby'
import rust from 'highlight.js/lib/languages/rust'
import shell from 'highlight.js/lib/languages/shell'
import sql from 'highlight.js/lib/languages/sql'
import swift from 'highlight.js/lib/languages/swift'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'

const languages = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  go,
  http,
  ini,
  java,
  javascript,
  json,
  kotlin,
  markdown,
  nginx,
  php,
  powershell,
  python,
  r,
  ruby,
  rust,
  shell,
  sql,
  swift,
  typescript,
  xml,
  yaml,
}

for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language)

// Nanoseconds, counted and not timed, like those of `cost-limit.ts`: the same text is coloured on every machine.
const budget = 60_000_000
const price = { block: 100_000, part: 5_000, character: 1_000, restOfLine: 10, restOfBlock: 2.5 }
/** Longer ones are data. Some grammars look at a line once for each pair of its places, and are not to be had for that. */
const longestLine = 1_000
/** Their grammars look on over the ends of lines. */
const lookOverLines = new Set(['csharp'].map((name) => hljs.getLanguage(name)))

/**
 * Colours the code of one document as HTML, or gives null when the language is not one of ours, when a line is too long
 * to be code, or when what was coloured before has cost enough. It never guesses a language: a wrong guess colours
 * prose, and guessing tries every language in turn.
 */
export function codeHighlighter(): (code: string, language: string) => string | null {
  let spent = 0
  return (code, language) => {
    if (!hljs.getLanguage(language)) return null
    const cost = costOf(code, language)
    if (spent + cost > budget) return null
    spent += cost
    return hljs.highlight(code, { language, ignoreIllegals: true }).value
  }
}

/** At each of its places a grammar may look at the rest of the line, in some languages at all that is left. */
function costOf(code: string, language: string): number {
  const overLines = lookOverLines.has(hljs.getLanguage(language)) ? code.length * price.restOfBlock : 0
  const parts = code.match(/\w+|\n/g)?.length ?? 0
  let cost = price.block + parts * price.part + code.length * (price.character + overLines)
  for (const { length } of code.split('\n')) {
    if (length > longestLine) return Number.POSITIVE_INFINITY
    cost += length * length * price.restOfLine
  }
  return cost
}
