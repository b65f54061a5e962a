export interface LessonContent {
  summary: string
  whatHappened: string
  why: string
  doDifferently: string
  impact: string
  appliesWhere: string
  body: string
}

type Section = 'summary' | 'whatHappened' | 'why' | 'doDifferently' | 'impact' | 'appliesWhere'

/** Headings that lessons databases use for what our fields ask. */
const HEADINGS: Record<string, Section> = {
  summary: 'summary',
  'in one sentence': 'summary',
  abstract: 'whatHappened',
  'what happened': 'whatHappened',
  'driving event': 'whatHappened',
  description: 'whatHappened',
  why: 'why',
  cause: 'why',
  'root cause': 'why',
  'root causes': 'why',
  'what we do differently': 'doDifferently',
  'lesson learned': 'doDifferently',
  'lessons learned': 'doDifferently',
  recommendation: 'doDifferently',
  recommendations: 'doDifferently',
  impact: 'impact',
  'where it applies': 'appliesWhere',
}

/**
 * Takes a lesson's Markdown apart by its second-level headings. What has no field of its own stays in the body, with
 * its heading. Without a sentence to remember, the first one of what was learned stands in.
 */
export function lessonSections(markdown: string): LessonContent {
  const fields = {
    summary: '',
    whatHappened: '',
    why: '',
    doDifferently: '',
    impact: '',
    appliesWhere: '',
    body: '',
  }
  for (const part of markdown.split(/^(?=##\s)/m)) {
    const heading = part.match(/^##\s+(.+?)\s*#*\s*\n/)
    const field = heading?.[1] && HEADINGS[heading[1].toLowerCase()]
    const text = (field && heading ? part.slice(heading[0].length) : part).trim()
    const name = field || 'body'
    fields[name] = [fields[name], text].filter(Boolean).join('\n\n')
  }
  fields.summary ||= firstSentence(fields.doDifferently || fields.whatHappened || fields.body)
  return fields
}

/** The first sentence, at most 400 characters, without Markdown's marks. */
function firstSentence(text: string): string {
  const plain = text
    .replace(/[*_`#>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = plain.match(/^.{20,}?[.!?](?=\s|$)/)?.[0] ?? plain
  return sentence.length > 400 ? `${sentence.slice(0, 399).replace(/\s+\S*$/, '')}…` : sentence
}
