/** Markdown written inside code: drops the first and last line break and the indentation all lines share. */
export function md(strings: TemplateStringsArray): string {
  const lines = strings.join('').replace(/^\n/, '').trimEnd().split('\n')
  const written = lines.filter((line) => line.trim() !== '')
  const indent = Math.min(...written.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent)).join('\n')
}
