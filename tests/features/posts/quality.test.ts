import { describe, expect, it } from 'vitest'
import type { Kind } from '~/features/posts/post-kinds'
import { hintsFor } from '~/features/posts/quality'
import { experimentFields, lessonFields, questionFields } from './drafts'

const hints = (kind: Kind, fields: Record<string, string>) => hintsFor(kind, fields).map(({ id }) => id)
const LONG =
  'We tried it twice on a copy of last night, and each time it stopped at the same place, near the end.'
const question = (fields: Record<string, string>) =>
  hints('question', questionFields({ body: LONG, ...fields }))

it('says nothing of an empty form, nor of a post that has what it needs', () => {
  expect([hints('question', {}), hints('lesson', {}), hints('experiment', {})]).toEqual([[], [], []])
  expect(question({})).toEqual([])
  const lesson = lessonFields({ doDifferently: 'The pipeline asks the fleet which versions still run.' })
  expect(hints('lesson', lesson)).toEqual([])
  expect(hints('experiment', experimentFields({ method: 'Half of them.', baseline: '12 %' }))).toEqual([])
})

describe('a title', () => {
  it('of a word or two is short, but not in scripts without spaces', () => {
    expect(question({ title: 'Signing keys?' })).toEqual(['title-short'])
    expect(question({ title: '署名鍵はどう替えますか？' })).toEqual([])
  })

  it('all in capitals is said once, and short names in capitals are none', () => {
    expect(question({ title: 'WHY IS IT DOWN?' })).toEqual(['title-in-capitals'])
    expect(question({ title: 'НЕ РАБОТАЕТ ВХОД?' })).toEqual(['title-in-capitals'])
    expect(question({ title: 'Why is the API of SSO down?' })).toEqual([])
  })
})

describe('a question', () => {
  it('asks something, in its title or below, and not by an address', () => {
    expect(question({ title: 'Trouble with the signing key', body: LONG })).toEqual(['nothing-asked'])
    expect(question({ title: 'Trouble with the signing key', body: `${LONG} Why?` })).toEqual([])
    expect(question({ title: 'How to rotate the signing key' })).toEqual([])
    const address = `${LONG} https://example.com/?q=1`
    expect(question({ title: 'Trouble with the signing key', body: address })).toEqual(['nothing-asked'])
  })

  it('says more than a line', () => {
    expect(question({ body: 'It does not work. Why?' })).toEqual(['body-short'])
  })
})

it('a lesson says what one does differently, once it has said what happened and why', () => {
  expect(hints('lesson', lessonFields({ why: '', doDifferently: '' }))).toEqual([])
  expect(hints('lesson', lessonFields({ doDifferently: ' ' }))).toEqual(['nothing-to-do'])
  expect(hints('lesson', lessonFields({ doDifferently: 'Be careful.' }))).toEqual(['change-short'])
})

it('an experiment names a metric and where it stands, once somebody went past it', () => {
  const fields = experimentFields({ primaryMetric: '' })
  expect(hints('experiment', fields)).toEqual([])
  expect(hints('experiment', { ...fields, method: 'Half of them.' })).toEqual(['no-metric'])
  expect(hints('experiment', experimentFields({ method: 'Half of them.' }))).toEqual(['no-change'])
})

describe('code', () => {
  const script = 'const a = 1;\nif (a) {\n  run(a);\n}'
  const trace = 'at run (a.js:1:2)\nat start(b.js:3:4)\nat main(c.js:1:1)'

  it('without a fence is noticed, in any text of the post', () => {
    expect(question({ body: `${LONG}\n\n${script}` })).toEqual(['code-without-fence'])
    expect(question({ body: `${LONG}\n\n${trace.replace('run (', 'run(')}` })).toEqual(['code-without-fence'])
    const lesson = lessonFields({ why: script, doDifferently: 'We look at each of them before we run it.' })
    expect(hints('lesson', lesson)).toEqual(['code-without-fence'])
  })

  it('is no news inside a fence, indented, or in one line of prose', () => {
    for (const body of [
      ...[`${LONG}\n\`\`\`\n${script}\n\`\`\``, `${LONG}\n~~~~js\n${script}\n~~~~`],
      `${LONG}\n\n${script.replace(/^/gm, '    ')}`,
      `${LONG}\nWe did this;\nthen that.\nIf so, stop;\nelse go on.`,
    ])
      expect(question({ body })).toEqual([])
  })

  it('is looked for without getting slow on what nobody wrote', () => {
    const odd = [
      ' '.repeat(50_000),
      'a.'.repeat(25_000),
      '> '.repeat(25_000),
      '`'.repeat(50_000),
      '('.repeat(50_000),
    ]
    for (const body of odd) expect(question({ body: `${LONG}\n${body}` })).toEqual([])
  })
})

it('says three things at most', () => {
  const fields = { title: 'HELP WITH', body: 'x;\ny;\nz;\n', kind: 'question' }
  expect(hints('question', fields)).toEqual(['title-in-capitals', 'nothing-asked', 'body-short'])
})
