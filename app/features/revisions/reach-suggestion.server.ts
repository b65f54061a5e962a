import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { reachSuggested } from './reach-suggested.server'

const person = { select: { id: true, handle: true, name: true, avatar: true } } as const

type Reader = Pick<Tx, 'suggestion' | 'post' | 'answer'>

/**
 * A suggestion with what it is of: for who made it, and for those who decide.
 * @throws NotFound when the viewer is neither, or may not read the text.
 */
export async function reachSuggestion(reader: Reader, viewer: Viewer, id: string) {
  const suggestion = await reader.suggestion.findUnique({
    where: { id },
    include: { by: person, decidedBy: person },
  })
  if (!suggestion) throw new NotFound()
  const on = await reachSuggested(reader, viewer, suggestion)
  const own = suggestion.byId === viewer.id
  const mayDecide = !own && on.decides
  if (!own && !mayDecide) throw new NotFound()
  const wanted = JSON.parse(suggestion.wanted) as Record<string, string>
  return { ...suggestion, wanted, on, own, mayDecide }
}

export type Reached = Awaited<ReturnType<typeof reachSuggestion>>
