import type { Difference } from '#search/index'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { row, sql } from '~/platform/sql.server'
import { compactIndex } from './compact-index.server'
import { openedSearch } from './finder.server'
import { type IndexRepair, repairIndex } from './repair-index.server'
import { changesUnderWay } from './waiting-deliveries.server'

const HOUR_MS = 3_600_000
/** When most people sleep, by the clock of the machine. */
const QUIET = { from: 3, until: 6 }
/** A machine that is off at night is compared by day when it was not for so long. */
const MISSED_MS = 36 * HOUR_MS
/** Whoever has not finished by then was killed. */
const TURN_MS = HOUR_MS
const KEPT_MS = 90 * 24 * HOUR_MS

/**
 * Once a night compares search with the database, mends what differs, and writes down what there was to mend, for the
 * log and for administrators. When a secret was taken out since the night before, search's own file, which still holds it
 * out of reach, is written anew. Of several processes the first one does it. Returns 1 when it did, and 0 otherwise.
 * @throws what the comparison throws; it is written down too, and tried again the next night
 */
export async function checkNightly(): Promise<number> {
  const at = now()
  if (!isDue(at) || isCatchingUp()) return 0
  const night = nightOf(at)
  if (!(await transaction((tx) => takeTurn(tx, night, at)))) return 0
  try {
    const { missing, stale, extra, remaining, notCompared } = figuresOf(await repairIndex(openedSearch()))
    if (secretsTakenOut(night)) compactIndex()
    await finish(night, { missing, stale, extra, remaining, notCompared })
    const differences = missing + stale + extra
    if (differences > 0)
      log.warn('Search and the database differed.', { missing, stale, extra, remaining, notCompared })
    else log.info('Search and the database agree.', { notCompared })
  } catch (error) {
    await finish(night, { failure: error instanceof Error ? error.message : String(error) })
    throw error
  }
  return 1
}

/** In the quiet hours of a night that has no row yet, or at any time when the last one is too long ago. */
function isDue(at: Date): boolean {
  const found = row<{ last: number | null; finished: number }>(sql`
    select coalesce((select max("startedAt") from "SearchCheck"), (select "createdAt" from "Site")) last,
      exists (select 1 from "SearchCheck" where night = ${nightOf(at)} and "finishedAt" is not null) finished`)
  if (!found?.last || found.finished) return false
  const hour = at.getHours()
  return (hour >= QUIET.from && hour < QUIET.until) || at.getTime() - found.last >= MISSED_MS
}

/** A moment later there is less to be told of: what is still on its way to search is no difference. */
function isCatchingUp(): boolean {
  return openedSearch().embedded.needsRebuild || changesUnderWay() > 0
}

/** The day, by the clock of the machine. */
function nightOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Since the last comparison before this night that came to its end. */
function secretsTakenOut(night: string): boolean {
  const last = sql`select max("startedAt") from "SearchCheck"
    where night < ${night} and "finishedAt" is not null and failure is null`
  return (
    row(
      sql`select 1 from "AuditEntry" where what = 'post.redacted' and at >= coalesce((${last}), 0) limit 1`,
    ) !== null
  )
}

/** Whoever writes the row of a night first has it; from who was killed over it, somebody else takes it. */
async function takeTurn(tx: Tx, night: string, at: Date): Promise<boolean> {
  const killed = { night, finishedAt: null, startedAt: { lt: new Date(at.getTime() - TURN_MS) } }
  if (await tx.searchCheck.findUnique({ where: { night } }))
    return (await tx.searchCheck.updateMany({ where: killed, data: { startedAt: at } })).count === 1
  await tx.searchCheck.create({ data: { night, startedAt: at } })
  await tx.searchCheck.deleteMany({ where: { startedAt: { lt: new Date(at.getTime() - KEPT_MS) } } })
  return true
}

async function finish(night: string, result: object): Promise<void> {
  await transaction((tx) =>
    tx.searchCheck.update({ where: { night }, data: { ...result, finishedAt: now() } }),
  )
}

function figuresOf({ differences, left, notCompared }: IndexRepair) {
  const count = (problem: Difference['problem']) =>
    differences.filter((difference) => difference.problem === problem).length
  return {
    ...{ missing: count('missing'), stale: count('stale'), extra: count('extra') },
    ...{ remaining: left.length, notCompared },
  }
}
