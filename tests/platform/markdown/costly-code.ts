import { largest } from './costly-documents'

/** What each grammar was found to be slowest with, of many pieces repeated: long words, numbers, marks that open and never close. */
const pieces: Record<string, string[]> = {
  bash: ['"', "'", '$('],
  c: ['a', 'operator', '('],
  cpp: ['A', 'operator', '_a'],
  csharp: ['enum a ', 'struct a\n', 'operator', 'a\n'],
  css: ['0\n', 'A\n', '#if a\\\n'],
  diff: ['+\n', '![\n'],
  dockerfile: ['1 ', '"""\n'],
  go: ['0\n', '1_\n'],
  http: ['a: b\n', 'GET / HTTP/1.1\n'],
  ini: ['1_', '_', 'A', '0\n'],
  java: ['$', 'a', '_', 'operator '],
  javascript: ['<a', 'a ', '(a) =>', '`${'],
  json: ['{', '0\n', '"a'],
  kotlin: ['a', '0\n', '$a'],
  markdown: ['[](', '[a](', '[[', '*a _b '],
  nginx: ['_a', 'a', 'a\n'],
  php: ['A', 'a\n', '$a '],
  powershell: ['$a', '@(', 'a\n'],
  python: ['f"', '0\n', '"""\n'],
  r: ['1e', 'a', '0\n'],
  ruby: ['a', '%w(', '#{', 'A::A\n'],
  rust: ['r"', '0\n', "'a\n"],
  shell: ['$ a\n', '> '],
  sql: ['select ', '0\n', "'a\n"],
  swift: ['a<b ', '#"', '0\n'],
  typescript: ['a', '_', 'a<b ', '<a\n'],
  xml: ['<a ', '<a b="', '<!--\n', '<![CDATA['],
  yaml: ['- ', 'a: \n', '"a', '0\n'],
}

const block = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n\n`
const repeated = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
/** In lines that are as long as lines of code are at the most. */
const wrapped = (code: string, width: number) => code.replace(new RegExp(`.{${width}}`, 'g'), '$&\n')

function filled(blockOf: (size: number) => string, size: number): string {
  const one = blockOf(size)
  return one.repeat(Math.floor(largest / one.length)).padEnd(largest, ' a')
}

/** Documents of 200,000 characters that are code, in blocks of each of these sizes, for each language that is coloured. */
export function costlyCode(sizes: number[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pieces).flatMap(([language, list]) =>
      list.flatMap((piece) =>
        sizes.map((size) => [
          `${language} of ${JSON.stringify(piece)} in blocks of ${size}`,
          filled((many) => block(language, wrapped(repeated(piece, many), 400)), size),
        ]),
      ),
    ),
  )
}
