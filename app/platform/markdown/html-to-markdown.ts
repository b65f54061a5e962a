import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
  hr: '---',
  br: '',
})

turndown.use(gfm)
turndown.remove(['script', 'style', 'noscript', 'template', 'iframe', 'object'])
turndown.keep(['kbd', 'sub', 'sup', 'mark', 'ins', 'details', 'summary'])

turndown.addRule('code block', {
  filter: (node) => node.nodeName === 'PRE',
  replacement: (_, node) => {
    const code = (node.textContent ?? '').replace(/^\n|\n$/g, '')
    const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length))
    const fence = '`'.repeat(longest + 1)
    const classes = [node, ...Array.from(node.childNodes)].map(classOf).join(' ')
    const language = /\b(?:lang|language)-([\w+#.-]+)/.exec(classes)?.[1] ?? ''
    return `\n\n${fence}${language}\n${code}\n${fence}\n\n`
  },
})

turndown.addRule('emphasis', {
  filter: ['em', 'i', 'strong', 'b'],
  replacement: (content, node) => {
    if (!content.trim()) return content
    const name = node.nodeName === 'EM' || node.nodeName === 'I' ? 'em' : 'strong'
    if (wouldStayStars(content, node)) return `<${name}>${content}</${name}>`
    const stars = name === 'em' ? '*' : '**'
    return `${stars}${content}${stars}`
  },
})

/** Stars between punctuation and a word, as in `**Note.**Next`, are read as stars; an element says what is meant. */
function wouldStayStars(content: string, node: Node) {
  const before = node.previousSibling?.textContent?.at(-1) ?? ' '
  const after = node.nextSibling?.textContent?.at(0) ?? ' '
  const word = /[\p{L}\p{N}]/u
  return (
    (!word.test(content.at(0) ?? '') && /\S/.test(before)) ||
    (!word.test(content.at(-1) ?? '') && /\S/.test(after))
  )
}

const escapeMarks = turndown.escape.bind(turndown)
const bareAddress = /((?:https?:\/\/|www\.)[^\s<>]+)/

// Beyond what the library escapes: marks our renderer reads and the library does not know, and nothing inside a bare
// address, where a backslash would become part of the address.
turndown.escape = (text) =>
  text
    .split(bareAddress)
    .map((part, index) =>
      index % 2
        ? part
        : escapeMarks(part)
            .replace(/<|(?<!\\)~|&(?=#?\w+;)/g, (mark) => `\\${mark}`)
            .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('')

function classOf(node: Node) {
  return 'getAttribute' in node ? ((node as Element).getAttribute('class') ?? '') : ''
}

/**
 * HTML from elsewhere as Markdown, for importing: code, lists, tables, images, quotes and links keep their meaning;
 * what scripts and styles held is gone; `$…$` formulas come out of the renderer as they went in.
 */
export function htmlToMarkdown(html: string): string {
  return turndown.turndown(html).trim()
}
