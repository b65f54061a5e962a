import type { Viewer } from '~/features/accounts/viewer'
import { type Hand, handOn } from '~/features/anonymity/hand.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import type { NumbersWanted } from './experiment-form'
import { numbersIn } from './number-form'
import type { Numbers } from './numbers'
import { reachExperiment } from './reach-experiment.server'

/**
 * Enters the numbers of a concluded experiment, or others in their place; what was entered before stays to be seen.
 * @throws NotFound when the viewer may not read it or it is no experiment, Forbidden when it is not theirs, Invalid when
 * it is not concluded.
 */
export async function correctNumbers(viewer: Viewer, id: string, wanted: NumbersWanted) {
  const numbers = numbersIn(wanted)
  if (!numbers) throw new Invalid({ numbers: 'Choose what you counted.' })
  return transaction(async (tx) => {
    const { slug, authorId } = await reachExperiment(tx, viewer, id, 'count')
    await keepNumbers(tx, await handOn(tx, viewer, { authorId, postId: id }), id, numbers)
    return { id, slug }
  })
}

/** The same numbers again leave no trace. */
export async function keepNumbers(tx: Tx, hand: Hand, postId: string, numbers: Numbers): Promise<void> {
  const newest = await tx.experimentNumbers.findFirst({
    where: { postId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const isSame =
    newest && Object.entries(numbers).every(([field, value]) => newest[field as 'kind'] === value)
  if (isSame) return
  await tx.experimentNumbers.create({
    data: { ...numbers, id: newId(), postId, byId: hand.id, at: hand.at },
  })
}
