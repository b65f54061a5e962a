import { findTopics } from '~/features/posts/find-topics.server'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'

/**
 * The topic that a template is for, or null for every one.
 * @throws Invalid on `topic` when there is no such topic, or several are named, and on `name` when another template of
 * the kind is called so.
 */
export async function templatePlace(
  tx: Tx,
  { id, kind, name, topic }: { id: string; kind: string; name: string; topic: string },
): Promise<{ topicId: string | null }> {
  const namesake = await tx.postTemplate.findUnique({
    where: { kind_name: { kind, name } },
    select: { id: true },
  })
  if (namesake && namesake.id !== id)
    throw new Invalid({
      name: `There is a template called “${name}” for this kind already. Choose another name.`,
    })
  const found = await findTopics(tx, topic).catch((problem: unknown) => {
    throw problem instanceof Invalid
      ? new Invalid({ topic: Object.values(problem.problems).join(' ') })
      : problem
  })
  if (found.length > 1) throw new Invalid({ topic: 'Name one topic, or leave it empty for all of them.' })
  return { topicId: found[0]?.id ?? null }
}
