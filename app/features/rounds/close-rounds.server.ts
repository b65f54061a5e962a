import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { monthWords } from './months'
import { roundClosed } from './round-events'

/** Closes the rounds whose month is over, and asks who opened them what changed. Returns how many; run again, none. */
export async function closeRounds(): Promise<number> {
  const due = rows<{ id: string }>(
    sql`select id from "Round" where "closedAt" is null and "closesAt" <= ${now().getTime()} order by id limit 100`,
  )
  let closed = 0
  for (const { id } of due) closed += await closeOne(id)
  return closed
}

/** Looks again with the database held: another process may be at it too. */
async function closeOne(id: string): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.round.updateMany({ where: { id, closedAt: null }, data: { closedAt: now() } })
    if (count === 0) return 0
    const { month, openedById, spaceId, space } = await tx.round.findUniqueOrThrow({
      where: { id },
      include: { space: { select: { name: true } } },
    })
    await record(tx, roundClosed({ roundId: id }))
    const fact = `round-closed:${id}`
    const about = {
      page: `/rounds/${id}`,
      title: `${monthWords(month)}, ${space.name}`,
      thread: fact,
      fact,
      spaceId,
    }
    await record(tx, personTold({ kind: 'round-closed', to: [openedById], actorId: null, ...about }))
    return 1
  })
}
