import type { Plan } from '~/features/posts/post-form'

/**
 * The one text that stands for a plan, whose SHA-256 is its hash: JSON as RFC 8785 (JCS) writes it, so names in order and no
 * white space. Every value is the text as it was stored (method as Markdown), days as YYYY-MM-DD, nothing as an empty text.
 * Danger: another field or order gives every plan another hash. A new form needs a new `version`, and the old one stays.
 */
export function canonicalPlan(plan: Omit<Plan, 'startsOn'>): string {
  const { baseline, endsOn, expectedChange, guardRails, hypothesis, method, primaryMetric } = plan
  return JSON.stringify({
    ...{ baseline, decideOn: endsOn?.toISOString().slice(0, 10) ?? '', expectedChange, guardRails },
    ...{ hypothesis, method, primaryMetric, version: '1' },
  })
}

export interface FrozenPlan {
  hypothesis: string
  primaryMetric: string
  baseline: string
  expectedChange: string
  guardRails: string
  method: string
  /** YYYY-MM-DD */
  decideOn: string
}

/** A plan back from its canonical form. */
export function planIn(canonical: string): FrozenPlan {
  return JSON.parse(canonical)
}
