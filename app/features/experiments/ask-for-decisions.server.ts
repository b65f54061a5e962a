import { personTold } from '~/features/notifications/notice-events'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { record } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { overdueBefore } from './experiment-rules'

const BATCH = 50

/**
 * Asks the owners of running experiments whose day to decide has passed, once for each. Returns how many it asked about;
 * run again, it finds none.
 */
export async function askForDecisions(): Promise<number> {
  for (let asked = 0; ; ) {
    const overdue = rows<{ id: string }>(sql`
      select p.id from "Experiment" e join "Post" p on p.id = e."postId"
      where e.status = 'running' and e."endsOn" <= ${overdueBefore(now().getTime())}
        and not exists (select 1 from "DecisionAsk" a where a."postId" = p.id)
        and not exists (select 1 from "Deletion" d where d."postId" = p.id)
      limit ${BATCH}`)
    if (overdue.length === 0) return asked
    for (const { id } of overdue) await askOnce(id)
    asked += overdue.length
  }
}

/** Looks again with the database held: another process may ask at the same time. */
async function askOnce(id: string): Promise<void> {
  await transaction(async (tx) => {
    if (await tx.decisionAsk.findUnique({ where: { postId: id } })) return
    const post = await tx.post.findFirst({
      where: { id, experiment: { status: 'running' } },
      select: { title: true, authorId: true },
    })
    await tx.decisionAsk.create({ data: { postId: id, at: now() } })
    if (!post) return
    const fact = `decision-due:${id}`
    await record(
      tx,
      personTold({
        ...{ kind: 'decision-due', to: [post.authorId], actorId: null, fact, thread: fact },
        ...{ page: `/posts/${id}`, title: post.title, postId: id },
      }),
    )
  })
}
