import type { Viewer } from '~/features/accounts/viewer'
import { reachAnswer } from '~/features/answers/reach-answer.server'
import { transaction } from '~/platform/db.server'
import { Forbidden } from '~/platform/errors'
import { keepSuggestion } from './keep-suggestion.server'
import { reachSuggested } from './reach-suggested.server'
import { SUGGEST_REFUSED } from './suggestion-rules'

interface Wanted {
  body: string
  revision: number
  whyEdited?: string
}

/**
 * The same for an answer; its author is told once.
 * @throws NotFound when the viewer may not read the answer, Forbidden when they may edit it, Invalid on `form` when
 * nothing would change.
 */
export async function suggestAnswerEdit(
  viewer: Viewer,
  answerId: string,
  { body, revision, whyEdited: why = '' }: Wanted,
) {
  return transaction(async (tx) => {
    const { post } = await reachAnswer(tx, viewer, answerId)
    const on = await reachSuggested(tx, viewer, { postId: post.id, answerId })
    if (!on.maySuggest) throw new Forbidden(SUGGEST_REFUSED)
    return keepSuggestion(tx, viewer, on, { values: { body }, revision, why })
  })
}
