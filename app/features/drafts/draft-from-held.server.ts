import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newId } from '~/platform/id.server'

/** What a moderator gave back is a draft of its writer's again, beside whatever else they keep. */
export async function draftFromHeld(
  tx: Tx,
  userId: string,
  { kind, title, values }: { kind: string; title: string; values: Record<string, string> },
): Promise<void> {
  const { submissionKey, ...fields } = values
  const filled = Object.entries(fields).filter(([, value]) => value !== '')
  const taken = submissionKey && (await tx.draft.count({ where: { userId, id: submissionKey } }))
  const id = submissionKey && !taken ? submissionKey : newId()
  const at = now()
  await tx.draft.create({
    data: {
      ...{ userId, id, kind, title, revision: 1, writer: '', step: 0, createdAt: at, savedAt: at },
      values: JSON.stringify(Object.fromEntries(filled.filter(([name]) => name !== 'kind'))),
    },
  })
}
