import type { PostContent } from '~/features/posts/post-form'
import { htmlToMarkdown } from '~/platform/markdown/html-to-markdown'
import type { PostLine } from './import-format'
import { lessonSections } from './lesson-sections'

type Format = PostLine['format']

/** Any accepted format as Markdown. */
export function toMarkdown(text: string, format: Format): string {
  if (format === 'html') return htmlToMarkdown(text)
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()
  return format === 'text' ? clean.replace(/[\\`*_[\]<>#|~]/g, '\\$&') : clean
}

/** What a line says, in the fields of its kind. A lesson's own fields come before the sections of its body. */
export function contentOf(line: PostLine): PostContent {
  const markdown = (text = '') => toMarkdown(text, line.format)
  const common = { title: line.title, body: markdown(line.body), topics: '', spaceId: null }
  if (line.type === 'question') return { ...common, kind: 'question' }
  if (line.type === 'lesson') {
    const sections = lessonSections(common.body)
    return {
      ...common,
      kind: 'lesson',
      body: sections.body,
      summary: line.summary ?? sections.summary,
      whatHappened: line.what_happened === undefined ? sections.whatHappened : markdown(line.what_happened),
      why: line.why === undefined ? sections.why : markdown(line.why),
      doDifferently:
        line.do_differently === undefined ? sections.doDifferently : markdown(line.do_differently),
      outcome: line.outcome ?? null,
      impact: line.impact || sections.impact,
      appliesWhere: line.applies_where || sections.appliesWhere,
      reviewBy: line.review_by ?? null,
    }
  }
  return {
    ...common,
    kind: 'experiment',
    hypothesis: line.hypothesis,
    primaryMetric: line.primary_metric,
    baseline: line.baseline,
    expectedChange: line.expected_change,
    method: markdown(line.method),
    guardRails: line.guard_rails,
    startsOn: line.starts_on ?? null,
    endsOn: line.ends_on ?? null,
    status: line.status,
    result: markdown(line.result),
    sampleSize: line.sample_size ?? null,
    verdict: line.outcome ?? (line.decision === 'inconclusive' ? 'inconclusive' : null),
    decision: line.decision === 'inconclusive' ? null : (line.decision ?? null),
  }
}
