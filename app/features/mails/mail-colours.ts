/** The colours of the site as mails can have them: mail programs know neither variables nor `light-dark()`. */
export const LIGHT = {
  paper: '#faf8f4',
  card: '#ffffff',
  line: '#e5e0d5',
  ink: '#1c1a16',
  quiet: '#57524a',
  accent: '#0b6b57',
  onAccent: '#ffffff',
}

export const DARK: typeof LIGHT = {
  paper: '#15140f',
  card: '#1d1c17',
  line: '#35322a',
  ink: '#f1ede3',
  quiet: '#c0b9aa',
  accent: '#5cc9ad',
  onAccent: '#08231c',
}

/**
 * For programs that read style sheets; in the others the inlined light colours stand. `[data-ogsc]` is how Outlook on the
 * web marks what it makes dark.
 */
export const STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) { .pad { padding: 20px 16px !important; } .outer { padding: 0 !important; } .card { border-radius: 0 !important; } }
@media (prefers-color-scheme: dark) { ${rules('')} }
${rules('[data-ogsc] ')}`

function rules(before: string): string {
  const { paper, card, line, ink, quiet, accent, onAccent } = DARK
  return [
    `.paper { background: ${paper} !important; }`,
    `.card { background: ${card} !important; border-color: ${line} !important; }`,
    `.line { border-color: ${line} !important; }`,
    `.ink { color: ${ink} !important; }`,
    `.quiet { color: ${quiet} !important; }`,
    `.accent { color: ${accent} !important; }`,
    `.button { background: ${accent} !important; color: ${onAccent} !important; }`,
  ]
    .map((rule) => before + rule)
    .join(' ')
}
