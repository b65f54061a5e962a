import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { findMentions } from '~/platform/markdown/mentions'
import { renderMarkdown } from '~/platform/markdown/render-markdown.server'
import { costlyCode } from './costly-code'
import { costlyDocuments, largest } from './costly-documents'
import { processorTime } from './processor-time'

const links = { person: () => null, topic: () => null }
const render = (source: string) => renderMarkdown(source, links)

// The runner has to hear from a busy file now and then.
afterEach(() => setImmediate())

/** Ordinary prose of that length takes about a tenth of a second on an idle core; `bench/markdown.ts` prints times. */
const MOST = 6
const timeOfProse = () => processorTime(() => render(costlyDocuments.prose ?? ''))
let prose: number | undefined

describe('a document of 200,000 characters', () => {
  test.each(Object.entries({ ...costlyDocuments, ...costlyCode([4_000]) }))(
    'made of %s costs little more than prose',
    (_, source) => {
      expect(source.length).toBeGreaterThan(0.9 * largest)
      prose ??= timeOfProse()
      if (processorTime(() => render(source), MOST * prose) < MOST * prose) return
      // Once more beside each other: a machine that got busy meanwhile slows both.
      prose = timeOfProse()
      expect(processorTime(() => render(source)) / prose).toBeLessThan(MOST)
    },
  )

  test('of ordinary prose is not taken for a costly one', () => {
    expect(render(costlyDocuments.prose ?? '')).toMatch(/^<p>A sentence with <em>some<\/em> words/)
    const code = Array.from(
      { length: 250 },
      (_, n) => `Step ${n}:\n\n\`\`\`sh\nrun ${'x'.repeat(700)}\n\`\`\`\n\n- a\n- b\n`,
    )
    expect(render(code.join('\n'))).toMatch(/^<p>Step 0:<\/p>\n<pre/)
  })
})

describe('a document too costly to read', () => {
  const source = `${'> '.repeat(200)}<b>@ana</b>`

  test('is shown as it was typed', () => {
    expect(render(source)).toBe(`<pre tabindex="0">${'&gt; '.repeat(200)}&lt;b&gt;@ana&lt;/b&gt;</pre>`)
  })

  test('mentions nobody, as nobody is linked', () => {
    expect(findMentions(source)).toEqual({ handles: [], topics: [] })
  })
})
