export type Tone = 'question' | 'lesson' | 'experiment' | 'good' | 'bad' | 'warn' | 'plain'

/** The class that gives what is below it `--tone` and `--tone-soft`; plain has none. */
export function toneClass(tone: Tone | undefined): string | undefined {
  return tone && tone !== 'plain' ? `tone-${tone}` : undefined
}
