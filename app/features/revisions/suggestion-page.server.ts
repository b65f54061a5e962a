import type { Viewer } from '~/features/accounts/viewer'
import { STATUSES, type Status } from '~/features/posts/post-kinds'
import { db } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { changedFields } from './changed-fields.server'
import { textOf } from './history-page.server'
import { reachSuggested, type SuggestedOn, type Suggestible } from './reach-suggested.server'
import { type Reached, reachSuggestion } from './reach-suggestion.server'
import { rebased } from './rebased'
import { DECIDE_REFUSED, SUGGEST_REFUSED } from './suggestion-rules'

const person = { select: { id: true, handle: true, name: true, avatar: true } } as const

/** The suggestion as it would be taken now. */
export async function standing({ on, revision, wanted }: Reached) {
  const base = await textOf(on.work, on, revision)
  return { base, ...rebased(base, on.values, wanted) }
}

/**
 * A suggestion as a diff: what taking it would change now and, where the text changed since it was made, what it was
 * made of and what came between.
 * @throws NotFound when the viewer neither made it nor decides about it.
 */
export async function suggestionPage(viewer: Viewer, id: string) {
  const suggestion = await reachSuggestion(db, viewer, id)
  const { on, wanted, by, decidedBy, outcome, why, note, at, own, mayDecide, revision } = suggestion
  const { base, values, both } = await standing(suggestion)
  const decided = outcome !== null
  const stale = !decided && revision !== on.revision
  return {
    ...{ id, by, decidedBy, outcome, why, note, own, both, stale, at: at.getTime() },
    ...{ title: on.title, noun: on.noun, back: on.back, revision: on.revision },
    suggestAt: `/${on.work}/${on.id}/suggestion`,
    mayDecide: mayDecide && !decided,
    change: await changedFields(viewer, decided ? base : on.values, decided ? wanted : values),
    suggested: stale ? await changedFields(viewer, base, wanted) : [],
    since: stale ? await changedFields(viewer, base, on.values) : [],
  }
}
export type SuggestionView = Awaited<ReturnType<typeof suggestionPage>>

/**
 * The form to take a suggestion with changes of one's own.
 * @throws NotFound as above, Forbidden when the viewer made it themselves or it is decided.
 */
export async function suggestionToAdapt(viewer: Viewer, id: string) {
  const suggestion = await reachSuggestion(db, viewer, id)
  if (!suggestion.mayDecide || suggestion.outcome !== null) throw new Forbidden(DECIDE_REFUSED)
  const { on, why, by } = suggestion
  const { values } = await standing(suggestion)
  return { ...formOf(on, values, why), by, back: `/suggestions/${id}` }
}

/**
 * The form to suggest an edit of a post or an answer, or to change what one suggested.
 * @throws NotFound when the viewer may not read it, Forbidden when they may edit it.
 */
export async function textToSuggest(viewer: Viewer, of: Suggestible) {
  const on = await reachSuggested(db, viewer, of)
  if (!on.maySuggest) throw new Forbidden(SUGGEST_REFUSED)
  const before = await db.suggestion.findUnique({ where: { open: `${on.id} ${viewer.id}` } })
  const base = before && (await textOf(on.work, on, before.revision))
  const values = base ? rebased(base, on.values, JSON.parse(before.wanted)).values : on.values
  return { ...formOf(on, values, before?.why ?? ''), back: on.back, openId: before?.id ?? null }
}

function formOf(on: SuggestedOn, values: Record<string, string>, why: string) {
  const { id, noun, title, revision, locked } = on
  const status: Status | undefined = STATUSES.find((it) => it === values.status)
  return { id, noun, title, revision, locked, values, why, status }
}

/**
 * The open suggestions for a post or an answer, oldest first: all of them for those who decide, one's own for everybody
 * else.
 * @throws NotFound when the viewer may not read it.
 */
export async function suggestionsPage(viewer: Viewer, of: Suggestible) {
  const on = await reachSuggested(db, viewer, of)
  const { postId, work, id } = on
  const answerId = work === 'answers' ? id : null
  const found = await db.suggestion.findMany({
    where: { postId, answerId, outcome: null, ...(!on.decides && { byId: viewer.id }) },
    select: { id: true, at: true, why: true, revision: true, by: person },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 50,
  })
  const suggestions = found.map(({ at, revision, ...it }) => ({
    ...it,
    at: at.getTime(),
    stale: revision !== on.revision,
  }))
  const { title, noun, back, maySuggest } = on
  return { title, noun, back, suggestAt: `/${work}/${id}/suggestion`, suggestions, maySuggest }
}
export type SuggestionsView = Awaited<ReturnType<typeof suggestionsPage>>
