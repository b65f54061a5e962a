import { excerpt, toPlainText } from '~/platform/markdown/plain-text'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import type { PostContent } from './post-form'
import { slugOf } from './post-slug'
import { type NameReader, renderBodies } from './render-body.server'

/**
 * The columns that hold what a post says, rendered: those of `Post`, and those of the row of its kind.
 * The excerpt is the body of a question, the sentence of a lesson, the result (or else the method) of an experiment.
 */
export async function storedContent(reader: NameReader, id: string, content: PostContent) {
  const { kind, title } = content
  const common = { title, slug: slugOf(title, kind), body: content.body, rendererVersion: RENDERER_VERSION }
  const render = (...fields: [name: string, source: string][]) =>
    renderBodies(
      reader,
      fields.map(([, source]) => source),
      fields.map(([name]) => `post-${id}-${name}`),
    )

  if (content.kind === 'question') {
    const [bodyHtml = ''] = await render(['body', content.body])
    return { post: { ...common, bodyHtml, excerpt: excerpt(toPlainText(bodyHtml)) } }
  }
  if (content.kind === 'lesson') {
    const { summary, whatHappened, why, doDifferently, outcome, impact, appliesWhere, reviewBy } = content
    const [bodyHtml = '', whatHappenedHtml = '', whyHtml = '', doDifferentlyHtml = ''] = await render(
      ['body', content.body],
      ['happened', whatHappened],
      ['why', why],
      ['differently', doDifferently],
    )
    return {
      post: { ...common, bodyHtml, excerpt: summary },
      lesson: {
        ...{ summary, whatHappened, why, doDifferently, outcome, impact, appliesWhere, reviewBy },
        ...{ whatHappenedHtml, whyHtml, doDifferentlyHtml },
      },
    }
  }
  const { hypothesis, primaryMetric, baseline, expectedChange, method, guardRails } = content
  const { startsOn, endsOn, status, result, sampleSize, verdict, decision } = content
  const [bodyHtml = '', methodHtml = '', resultHtml = ''] = await render(
    ['body', content.body],
    ['method', method],
    ['result', result],
  )
  return {
    post: { ...common, bodyHtml, excerpt: excerpt(toPlainText(resultHtml || methodHtml || bodyHtml)) },
    experiment: {
      ...{ hypothesis, primaryMetric, baseline, expectedChange, method, methodHtml, guardRails },
      ...{ startsOn, endsOn, status, result, resultHtml, sampleSize, verdict, decision },
    },
  }
}
