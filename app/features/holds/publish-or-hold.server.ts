import type { Viewer } from '~/features/accounts/viewer'
import { endDraft } from '~/features/drafts/end-draft.server'
import { chooseSpace } from '~/features/posts/choose-space.server'
import { findTopics } from '~/features/posts/find-topics.server'
import type { PublishWanted } from '~/features/posts/post-form'
import { postPath } from '~/features/posts/post-kinds'
import { postValues } from '~/features/posts/post-values'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { holdWork, keyOf } from './hold-work.server'
import { waitsFirst } from './waits-first.server'

/**
 * Publishes a post, or keeps it for a moderator to read first when its writer is new. Returns where it can be seen. The
 * draft that it grew from ends either way.
 * @throws Invalid as `publishPost` does
 */
export async function publishOrHold(viewer: Viewer, wanted: PublishWanted): Promise<string> {
  const held = await holdPost(viewer, wanted)
  return held ? `/held/${held}` : postPath(await publishPost(viewer, wanted))
}

async function holdPost(viewer: Viewer, wanted: PublishWanted): Promise<string | null> {
  const spaceId = await chooseSpace(db, viewer, wanted.spaceId)
  if (!(await waitsFirst(db, viewer, spaceId))) return null
  const {
    submissionKey = newId(),
    anonymous: ticked,
    draftRevision,
    draftWriter,
    topics,
    ...content
  } = wanted
  const anonymous = Boolean(ticked)
  return transaction(async (tx) => {
    const published = { submissionKey: keyOf(viewer, submissionKey, anonymous) }
    if ((await tx.post.count({ where: published })) > 0) return null
    await findTopics(tx, topics)
    const { spaceId: _, ...fields } = content
    const values = { ...postValues(fields, [topics], spaceId), ...(anonymous && { anonymous: '1' }) }
    const { kind, title } = wanted
    const work = { kind, title, spaceId, postId: null, values, submissionKey, anonymous }
    const id = await holdWork(tx, viewer, work)
    await endDraft(tx, viewer, { submissionKey, draftRevision, draftWriter })
    return id
  })
}
