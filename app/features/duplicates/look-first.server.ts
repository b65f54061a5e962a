import type { Viewer } from '~/features/accounts/viewer'
import type { FormResult } from '~/platform/form-result'
import { formValues } from '~/platform/forms.server'
import { similarPosts } from './similar-posts.server'
import { isEnough, type SimilarPost, writtenIn } from './similar-view'

const TITLE_FIRST = 'Write a title of three words or more to look for posts like it.'

/**
 * What the form of a new post answers when its writer only wants to look first: posts like it, and everything that was
 * typed. Null when it was sent to be published; the request can still be read.
 */
export async function lookFirst(
  viewer: Viewer,
  request: Request,
): Promise<(FormResult & { similar: SimilarPost[] | null }) | null> {
  // What is no form at all is refused by whoever reads it to publish.
  const form = await request
    .clone()
    .formData()
    .catch(() => null)
  if (!form?.has('look')) return null
  const values = formValues(form)
  const written = writtenIn(Object.entries(values))
  if (!isEnough(written)) return { problems: { title: TITLE_FIRST }, values, similar: null }
  return { problems: {}, values, similar: await similarPosts(viewer, written) }
}
