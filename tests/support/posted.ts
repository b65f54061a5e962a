import type { Kind } from '~/features/posts/post-kinds'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { defaultSpace, privateSpace } from './people'

interface Wanted {
  by: { id: string }
  kind?: Kind
  title?: string
  /** Ids of topics. */
  topics?: string[]
  /** The slug of a private space; left out, everybody reads it. */
  space?: string
  /** Who answered, and got their answer accepted. */
  answeredBy?: { id: string }
  deletedBy?: { id: string }
}

/** A post as it lies in the database, for pages that list and count. */
export async function post(wanted: Wanted): Promise<string> {
  const { by, kind = 'question', title = 'How do we do this?', topics = [], answeredBy, deletedBy } = wanted
  const spaceId = await (wanted.space ? privateSpace(wanted.space) : defaultSpace())
  const [id, createdAt] = [newId(), now()]
  await transaction(async (tx) => {
    await tx.post.create({
      data: {
        ...{ id, kind, title, slug: 'a-post', body: 'Text', bodyHtml: '<p>Text</p>', excerpt: 'Text' },
        ...{ rendererVersion: 1, authorId: by.id, spaceId, createdAt },
        topics: { create: topics.map((topicId) => ({ topicId, spaceId, createdAt })) },
      },
    })
    if (answeredBy) {
      const answerId = newId()
      await tx.answer.create({
        data: {
          ...{ id: answerId, postId: id, authorId: answeredBy.id, createdAt, rendererVersion: 1 },
          ...{ body: 'Like this', bodyHtml: '<p>Like this</p>' },
        },
      })
      await tx.acceptedAnswer.create({ data: { postId: id, answerId, byId: by.id, at: createdAt } })
      await tx.post.update({ where: { id }, data: { answerCount: 1 } })
    }
    if (deletedBy) {
      await tx.deletion.create({
        data: { id: newId(), postId: id, byId: deletedBy.id, at: createdAt, reason: 'Not ours' },
      })
    }
  })
  return id
}
