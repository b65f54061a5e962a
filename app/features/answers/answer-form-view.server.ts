import type { Viewer } from '~/features/accounts/viewer'
import { answerDraft } from '~/features/drafts/answer-draft.server'
import { newId } from '~/platform/id.server'
import type { AnswerFormView } from './answers-view'

/** What the form of a new answer to a post begins with: a certain draft, or else the newest, or nothing. One query. */
export function answerFormView(
  viewer: Viewer,
  postId: string,
  draftId: string | null = null,
): AnswerFormView {
  const draft = answerDraft(viewer, postId, draftId)
  return { submissionKey: draft?.id ?? newId(), draft, owner: viewer.id }
}
