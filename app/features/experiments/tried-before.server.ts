import type { Viewer } from '~/features/accounts/viewer'
import { nearExperiments } from '~/features/finding/near-experiments.server'
import { queryWords } from '~/features/finding/query-words.server'
import { stem } from '~/features/finding/stem'
import { decisionColumn, verdictColumn } from '~/features/posts/experiment-columns.server'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { join, rows, sql } from '~/platform/sql.server'
import { HYPOTHESIS_MAX, METRIC_MAX, type Tried } from './tried-view'

/** Below this there is nothing to compare by. */
const MIN_CHARACTERS = 10

interface Asked {
  hypothesis: string
  metric: string
  /** The experiment itself, once it is there. */
  not?: string
}

/** The earlier experiments nearest to a hypothesis and a metric, of those the viewer may read. One query. */
export async function triedBefore(
  viewer: Viewer,
  { hypothesis, metric, not = '' }: Asked,
  limit = 5,
): Promise<Tried[]> {
  const text = `${hypothesis.slice(0, HYPOTHESIS_MAX)} ${metric.slice(0, METRIC_MAX)}`
  if (text.trim().length < MIN_CHARACTERS) return []
  const near = await nearExperiments(viewer, text, limit)
  if (near.length === 0) return []
  const found = rows<Tried>(sql`
    select p.id, p.slug, p.title, e.hypothesis, e."primaryMetric", e.status, ${verdictColumn} verdict, ${decisionColumn} decision
    from "Post" p join "Experiment" e on e."postId" = p.id
    where p.id in (${join(near)}) and p.id <> ${not} and ${visibleToSql(viewer)}`)
  return near.flatMap((id) => found.find((it) => it.id === id) ?? []).slice(0, limit)
}

/** An answer is asked of these, so they share this much of what is planned, counted in stems of telling words. */
const ENOUGH = 0.25

/** Those of them that are near enough to ask about, and of which the experiment says nothing yet. One more query. */
export async function triedBeforeStart(
  viewer: Viewer,
  asked: Required<Asked>,
  limit: number,
): Promise<Tried[]> {
  const linked = rows<{ toId: string }>(sql`select "toId" from "PostLink" where "fromId" = ${asked.not}`)
  const tried = await triedBefore(viewer, asked)
  const wanted = stemsOf(`${asked.hypothesis} ${asked.metric}`)
  const isNear = ({ title, hypothesis, primaryMetric }: Tried) => {
    const own = stemsOf(`${title} ${hypothesis} ${primaryMetric}`)
    return [...wanted].filter((word) => own.has(word)).length >= ENOUGH * wanted.size
  }
  return tried.filter((it) => isNear(it) && !linked.some(({ toId }) => toId === it.id)).slice(0, limit)
}

function stemsOf(text: string): Set<string> {
  return new Set(queryWords(text.replace(/["“”:]/g, ' ').replace(/(^|\s)-+/g, ' ')).map(stem))
}
