import type { Viewer } from '~/features/accounts/viewer'
import { findTopics } from '~/features/posts/find-topics.server'
import type { PostContent, ReviseWanted } from '~/features/posts/post-form'
import { type PostValues, postValues } from '~/features/posts/post-values'
import { reachPost } from '~/features/posts/reach-post.server'
import { transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { keepSuggestion } from './keep-suggestion.server'
import { reachSuggested } from './reach-suggested.server'
import { SUGGEST_REFUSED } from './suggestion-rules'

/**
 * Keeps how somebody would have a post that they may not edit; its text stays as it is. Each has one open suggestion for
 * a post: a second one takes the place of the first. Its author and whoever keeps it are told once.
 * @throws NotFound when the viewer may not read the post, Forbidden when they may edit it, Invalid on `topics` when one
 * cannot be used, and on `form` when nothing would change.
 */
export async function suggestEdit(viewer: Viewer, postId: string, wanted: ReviseWanted) {
  const { revision, whyEdited: why, ...edit } = wanted
  return transaction(async (tx) => {
    const on = await reachSuggested(tx, viewer, { postId, answerId: null })
    if (!on.maySuggest) throw new Forbidden(SUGGEST_REFUSED)
    const { spaceId, kind } = await reachPost(tx, viewer, postId)
    if (edit.kind !== (on.locked ? 'locked-experiment' : kind))
      throw new Invalid({ form: 'The post is another one by now. Reload the page and try again.' })
    const topics = (await findTopics(tx, edit.topics)).map(({ slug }) => slug)
    const values: PostValues = {
      ...on.values,
      ...postValues(edit as PostContent, topics, spaceId),
      ...{ kind, ...(on.values.status && { status: on.values.status }) },
    }
    return keepSuggestion(tx, viewer, on, { values, revision, why })
  })
}
