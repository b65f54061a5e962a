import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const app = new URL('../../app/', import.meta.url)
const css = readFileSync(new URL('ui/tokens.css', app), 'utf8')

const BODY_TEXT = 4.5
const CONTROL = 3
const LITERAL_COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(|:\s*(?:white|black|gr[ae]y)\b/gi

const grounds = ['paper', 'card', 'sunken']
const tones = ['question', 'lesson', 'experiment', 'good', 'bad', 'warn']

const texts: [text: string, on: string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', ...tones].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...tones.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...tones.map((tone): [string, string] => ['ink', `${tone}-soft`]),
  ['accent', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['ink', 'mark'],
  ...[1, 2, 3, 4, 5, 6].map((face): [string, string] => ['face-ink', `face-${face}`]),
]

const edges: [edge: string, on: string][] = ['line-strong', 'focus', 'bad', 'accent'].flatMap((edge) =>
  grounds.map((ground): [string, string] => [edge, ground]),
)

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(texts)('%s can be read on %s', (text, on) => {
    expect(contrast(colour(text, theme), colour(on, theme))).toBeGreaterThanOrEqual(BODY_TEXT)
  })

  test.each(edges)('the edge of a control in %s is seen on %s', (edge, on) => {
    expect(contrast(colour(edge, theme), colour(on, theme))).toBeGreaterThanOrEqual(CONTROL)
  })
})

test('no style sheet but the tokens names a colour of its own', () => {
  const sheets = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && !path.endsWith('tokens.css'),
  )
  const strangers = sheets.flatMap((path) =>
    (readFileSync(new URL(path, app), 'utf8').match(LITERAL_COLOUR) ?? []).map(
      (found) => `${path}: ${found}`,
    ),
  )
  expect(sheets).toContain('styles.css')
  expect(strangers).toEqual([])
})

function colour(token: string, theme: 'light' | 'dark'): string {
  const pair = css.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`))
  const found = pair?.[theme === 'light' ? 1 : 2]
  if (!found) throw new Error(`tokens.css has no pair of colours for --${token}`)
  return found
}

// WCAG 2.2, "contrast ratio" and "relative luminance".
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
