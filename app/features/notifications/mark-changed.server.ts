import type { Tx } from '~/platform/db.server'
import { join, sql } from '~/platform/sql.server'

/** Lets every open window of these people know, whichever process it hangs on (open-inboxes.server.ts looks). */
export async function markChanged(tx: Tx, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  const next = sql`(select coalesce(max(changed), 0) + 1 from "InboxChange")`
  await tx.$executeRaw(sql`
    insert into "InboxChange" ("userId", changed)
    select u.id, ${next} from "User" u where u.id in (${join(userIds)})
    on conflict ("userId") do update set changed = excluded.changed`)
}
