import { now } from '~/platform/clock.server'
import { rows, sql } from '~/platform/sql.server'
import {
  LEAST_PEOPLE,
  type PositionOfResults,
  type SearchReport,
  type WeekOfSearches,
} from './search-report-view'
import { keptSince } from './weeks'

const POSITIONS = 10

/**
 * How well search serves, over the last 90 days. Pseudonyms change with the week, so people are counted within a week
 * and never added up: what is shown is of at least three of them. Four queries.
 */
export function searchReport(): SearchReport {
  const since = keptSince(now())
  return { weeks: weeks(since), positions: positions(since) }
}

function weeks(since: Date): WeekOfSearches[] {
  const found = rows<{ week: string; searches: number; people: number; empty: number; opened: number }>(sql`
    select n.week, count(*) searches, count(distinct n.asker) people, count(*) filter (where n.results = 0) empty,
      count(*) filter (where exists (select 1 from "SearchOpening" o where o."searchId" = n.id)) opened
    from "SearchNote" n where n.hour >= ${since} group by n.week order by n.week desc`)
  const medians = firstClicks(since)
  return found.map(({ week, searches, people, empty, opened }) => ({
    week,
    figures:
      people < LEAST_PEOPLE
        ? null
        : {
            ...{ searches, people },
            withoutResult: empty / searches,
            opened: opened / searches,
            firstClickMs: medians.get(week) ?? null,
          },
  }))
}

/** The median of each week, of searches in which something was opened by at least three people. */
function firstClicks(since: Date): Map<string, number> {
  const found = rows<{ week: string; ms: number }>(sql`
    with first as (
      select n.week, n.asker, min(o."afterMs") ms from "SearchNote" n join "SearchOpening" o on o."searchId" = n.id
      where n.hour >= ${since} and o."afterMs" is not null group by n.id, n.week, n.asker),
    placed as (
      select week, ms, row_number() over (partition by week order by ms) place,
        count(*) over (partition by week) clicks from first)
    select week, avg(ms) ms from placed where place in ((clicks + 1) / 2, (clicks + 2) / 2)
      and week in (select week from first group by week having count(distinct asker) >= ${LEAST_PEOPLE})
    group by week`)
  return new Map(found.map(({ week, ms }) => [week, ms]))
}

function positions(since: Date): PositionOfResults[] {
  const had = rows<{ results: number; searches: number }>(sql`
    select results, count(*) searches from (
      select case when results > ${POSITIONS} then ${POSITIONS} else results end results from "SearchNote"
      where hour >= ${since}) group by results`)
  const opened = rows<{ position: number; openings: number; people: number }>(sql`
    select position, sum(openings) openings, max(people) people from (
      select o.position, n.week, count(*) openings, count(distinct n.asker) people
      from "SearchOpening" o join "SearchNote" n on n.id = o."searchId"
      where n.hour >= ${since} and o.position <= ${POSITIONS} group by o.position, n.week) group by position`)
  return Array.from({ length: POSITIONS }, (_, index) => {
    const position = index + 1
    const searches = had.reduce((sum, it) => (it.results >= position ? sum + it.searches : sum), 0)
    const found = opened.find((it) => it.position === position)
    const isShown = found && found.people >= LEAST_PEOPLE && searches > 0
    return { position, opened: isShown ? found.openings / searches : null }
  })
}
