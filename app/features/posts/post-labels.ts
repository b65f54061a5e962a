/** What each field of a post is called, wherever it is shown. */
export const FIELD_LABELS = {
  title: 'Title',
  body: 'Details',
  summary: 'In one sentence',
  whatHappened: 'What happened',
  why: 'Why',
  doDifferently: 'What we do differently',
  outcome: 'Outcome',
  impact: 'Impact',
  appliesWhere: 'Where it applies',
  reviewBy: 'Review by',
  hypothesis: 'Hypothesis',
  primaryMetric: 'Metric',
  baseline: 'Before',
  expectedChange: 'Expected change',
  method: 'Method',
  guardRails: 'Guard-rails',
  startsOn: 'Starts',
  endsOn: 'Ends',
  status: 'How far it is',
  result: 'Result',
  sampleSize: 'Sample size',
  decision: 'Decision',
  topics: 'Topics',
  spaceId: 'Space',
} as const

export type PostField = keyof typeof FIELD_LABELS
