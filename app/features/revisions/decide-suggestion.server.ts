import type { Viewer } from '~/features/accounts/viewer'
import { handOn } from '~/features/anonymity/hand.server'
import { type ReviseAnswerWanted, reviseAnswerForm } from '~/features/answers/answer-form'
import { reviseAnswer } from '~/features/answers/revise-answer.server'
import { factWithdrawn, personTold } from '~/features/notifications/notice-events'
import { type ReviseWanted, reviseForm } from '~/features/posts/post-form'
import { PLAN_FIELDS, postPath } from '~/features/posts/post-kinds'
import { revisePost } from '~/features/posts/revise-post.server'
import { now } from '~/platform/clock.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { record } from '~/platform/outbox.server'
import { type Reached, reachSuggestion } from './reach-suggestion.server'
import type { DecisionWanted } from './revision-forms'
import { standing } from './suggestion-page.server'
import { canDecide, DECIDE_REFUSED } from './suggestion-rules'

const DECIDED = 'This was decided already, or withdrawn. Look at it again below.'

/**
 * Makes the text say what was suggested, or with `own` changes, as an edit that names both. Returns where it stands.
 * @throws NotFound when it is not the viewer's to see, Forbidden when not theirs to decide, Invalid on `form` when it was
 * decided already, when the text was edited since `revision`, or when it cannot say that any more; with `own` as
 * `revisePost` and `reviseAnswer`.
 */
export async function takeSuggestion(
  viewer: Viewer,
  id: string,
  wanted: { revision: number } | ReviseWanted | ReviseAnswerWanted,
): Promise<string> {
  const suggestion = await reachSuggestion(db, viewer, id)
  if (!suggestion.mayDecide) throw new Forbidden(DECIDE_REFUSED)
  if (suggestion.outcome !== null) throw new Invalid({ form: DECIDED })
  const circumstances = {
    suggestedById: suggestion.byId,
    also: (tx: Tx) => settle(tx, viewer, id, { outcome: 'taken' }),
  }
  const { postId, answerId } = suggestion
  const revise = async (form: ReviseWanted | ReviseAnswerWanted) => {
    if ('kind' in form)
      return postPath(await revisePost(viewer, postId, form, { ...circumstances, may: canDecide }))
    await reviseAnswer(viewer, answerId ?? '', form, circumstances)
    return suggestion.on.back
  }
  if ('kind' in wanted || 'body' in wanted) return revise(wanted)
  try {
    const form = await formOf(suggestion, wanted.revision)
    return await revise(parseValues(form, answerId ? reviseAnswerForm : reviseForm))
  } catch (error) {
    if (error instanceof Conflict)
      throw new Invalid({
        form: 'Somebody edited the text since you opened this page. Look at it again below.',
      })
    if (error instanceof Invalid && !error.problems.form)
      throw new Invalid({
        form: `It cannot be taken as it is: ${error.message} Take it with your own changes.`,
      })
    throw error
  }
}

async function formOf(suggestion: Reached, revision: number) {
  const { values } = await standing(suggestion)
  const { locked } = suggestion.on
  const kept = Object.entries(values).filter(
    ([field]) => !locked || (field !== 'status' && !PLAN_FIELDS.some((plan) => plan === field)),
  )
  const kind = locked ? { kind: 'locked-experiment' } : {}
  return { ...Object.fromEntries(kept), ...kind, revision, whyEdited: suggestion.why }
}

/**
 * Leaves the text as it is; whoever suggested the edit is told why, in a sentence.
 * @throws as above.
 */
export async function declineSuggestion(viewer: Viewer, id: string, note: string) {
  return transaction((tx) => settle(tx, viewer, id, { outcome: 'declined', note }))
}

/**
 * Takes one's own suggestion back.
 * @throws NotFound when it is not theirs to see, Forbidden when it is somebody else's, Invalid when it is decided.
 */
export async function withdrawSuggestion(viewer: Viewer, id: string) {
  return transaction(async (tx) => {
    const { own, outcome } = await reachSuggestion(tx, viewer, id)
    if (!own) throw new Forbidden('Only who suggested it can take it back. Decline it instead.')
    if (outcome !== null) throw new Invalid({ form: DECIDED })
    const decided = { outcome: 'withdrawn', open: null, decidedById: viewer.id, decidedAt: now() }
    await tx.suggestion.update({ where: { id }, data: decided })
    await record(tx, factWithdrawn({ fact: `suggestion:${id}` }))
  })
}

interface Decision {
  outcome: 'taken' | 'declined'
  note?: string
}

async function settle(tx: Tx, viewer: Viewer, id: string, { outcome, note = '' }: Decision): Promise<void> {
  const { mayDecide, outcome: before, on, byId } = await reachSuggestion(tx, viewer, id)
  if (!mayDecide) throw new Forbidden(DECIDE_REFUSED)
  if (before !== null) throw new Invalid({ form: DECIDED })
  const hand = await handOn(tx, viewer, on)
  const decided = { outcome, note, open: null, decidedById: hand.id, decidedAt: hand.at }
  await tx.suggestion.update({ where: { id }, data: decided })
  const fact = `suggestion-${outcome}:${id}`
  const told = personTold({
    ...{ kind: 'suggestion-decided', to: [byId], actorId: hand.id, fact, thread: fact },
    ...{ postId: on.postId, title: outcome, page: `/suggestions/${id}`, path: `/suggestions/${id}` },
  })
  await record(tx, told, hand.at)
  await record(tx, factWithdrawn({ fact: `suggestion:${id}` }), hand.at)
}

/** @throws as the three above. */
export async function decideSuggestion(viewer: Viewer, id: string, wanted: DecisionWanted): Promise<void> {
  if (wanted.intent === 'take') await takeSuggestion(viewer, id, wanted)
  else if (wanted.intent === 'decline') await declineSuggestion(viewer, id, wanted.note)
  else await withdrawSuggestion(viewer, id)
}
