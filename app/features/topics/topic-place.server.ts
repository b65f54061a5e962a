import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { placementProblem } from './topic-rules'

/**
 * The id of the topic to stand below, found by its short name or a synonym; null for the top level.
 * @throws Invalid on `parent` when there is no such topic, or the tree would be too deep or a ring.
 */
export async function placeBelow(
  tx: Tx,
  topicId: string | null,
  parent: string | null,
): Promise<string | null> {
  if (!parent) return null
  const found = await tx.topic.findFirst({
    where: { OR: [{ slug: parent }, { synonyms: { some: { slug: parent } } }], approval: { isNot: null } },
    select: { id: true, parent: { select: { id: true, parent: { select: { id: true } } } } },
  })
  if (!found)
    throw new Invalid({
      parent: `There is no topic #${parent}. Choose one from the list, or leave it empty.`,
    })
  const aboveIds = [found.id, found.parent?.id, found.parent?.parent?.id].filter((id) => id !== undefined)
  const problem = placementProblem({ topicId, aboveIds, levelsBelow: await levelsBelow(tx, topicId) })
  if (problem) throw new Invalid({ parent: problem })
  return found.id
}

async function levelsBelow(tx: Tx, topicId: string | null): Promise<number> {
  if (!topicId) return 0
  const children = await tx.topic.findMany({
    where: { parentId: topicId },
    select: { _count: { select: { children: true } } },
  })
  if (children.length === 0) return 0
  return children.some(({ _count }) => _count.children > 0) ? 2 : 1
}
