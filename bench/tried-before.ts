/**
 * How often what was tried before is found while somebody plans it again in other words: the share of pairs whose earlier
 * experiment is among the first five, beside plain BM25 over the same texts.
 *
 *     npm run bench:tried-before -- --data folder that holds relevance/ [set …] [n]
 *
 * The folder may be named in HINDSIGHT_DATA instead; with n only every nth pair is asked. Nothing of it is kept.
 *
 * The pairs are made of judged ones, in which people put the same question in other words. A thread becomes an earlier
 * experiment: its title stays, what it asks to do ("How do I split a string?", less the asking) stands in the hypothesis "If we
 * split a string then it works, because" with the first 300 characters of what was answered, and its text is the method. The other
 * wording becomes the hypothesis that somebody types, "If we … then it works". Both have the same metric, so that only
 * the two wordings can bring them together.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nearRequest } from '~/features/finding/near-experiments.server'
import { type Judged, judgedSet } from './judged-set'
import { filledFinder, judgedArguments } from './on-judged-sets'
import { plainBm25 } from './plain-engines'

const { data, sets, every } = judgedArguments()

const first = 5
const metric = 'Share of tries that work'
type Post = Judged['corpus'][number]
type Near = (text: string) => Promise<string[]>

const folder = mkdtempSync(path.join(tmpdir(), 'tried-before-'))
const rows = []
for (const set of sets) {
  const { corpus, queries, grades } = judgedSet(data, set, 'queries')
  const asked = queries.filter((_, index) => index % every === 0)
  const earlier = corpus.map(experimentOf)
  const traits = { kind: 'experiment' as const, states: ['concluded'] }
  const finder = await filledFinder(path.join(folder, `${set}.db`), earlier, traits)
  const near: Near = async (text) =>
    (await finder.search(nearRequest(text, ['all'], first + 5))).hits.map(({ id }) => id)
  const engines: Record<string, Near> = { 'plain bm25': plainBm25(earlier), 'tried before?': near }
  for (const [engine, find] of Object.entries(engines)) {
    const started = performance.now()
    const recalls: number[] = []
    for (const { id, text } of asked) {
      const good = [...grades(id)].filter(([, grade]) => grade > 0).map(([document]) => document)
      // One that is asked about itself would be its own answer.
      const found = (await find(`${hypothesisOf(text)} ${metric}`)).filter((it) => it !== id).slice(0, first)
      recalls.push(good.filter((it) => found.includes(it)).length / Math.min(good.length, first))
    }
    const mean = recalls.reduce((sum, it) => sum + it, 0) / recalls.length
    const spread = Math.sqrt(recalls.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (recalls.length - 1))
    rows.push({
      ...{ set, experiments: corpus.length, pairs: asked.length, engine },
      [`recall@${first}`]: Number(mean.toFixed(3)),
      'standard error': Number((spread / Math.sqrt(recalls.length)).toFixed(3)),
      'ms each': Number(((performance.now() - started) / asked.length).toFixed(1)),
    })
  }
  await finder.close()
}
console.table(rows)
rmSync(folder, { recursive: true, force: true })

/** What somebody asks to do, without the asking. */
function deed(question: string): string {
  const asking =
    /^(how (do|can|could|should|would|to)|what is the (best|easiest) way to|is (it|there)( possible| a way)?( to)?|can|could)\b( (i|we|you|one)\b)?/i
  return (
    question
      .trim()
      .replace(asking, '')
      .replace(/[?.!\s]+$/, '')
      .trim() || question
  )
}

function hypothesisOf(wording: string): string {
  return `If we ${deed(wording)} then it works`
}

function experimentOf({ id, title, body, answers }: Post): Post {
  const hypothesis = `${hypothesisOf(title)}, because ${answers.slice(0, 300)}`
  return { id, title, body: [hypothesis, metric, body, answers].filter(Boolean).join('\n'), answers: '' }
}
