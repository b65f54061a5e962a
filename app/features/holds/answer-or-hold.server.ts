import type { Viewer } from '~/features/accounts/viewer'
import type { PostAnswerWanted } from '~/features/answers/answer-form'
import { answerPath } from '~/features/answers/answer-path'
import { ANSWER_REFUSED, CLOSED_REFUSED, canAnswer } from '~/features/answers/answer-rules'
import { postAnswer } from '~/features/answers/post-answer.server'
import { endDraft } from '~/features/drafts/end-draft.server'
import { LOCKED_REFUSED } from '~/features/moderation/moderation-words'
import type { Kind } from '~/features/posts/post-kinds'
import { visibleTo } from '~/features/posts/visible-posts.server'
import { db, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { holdWork, keyOf } from './hold-work.server'
import { waitsFirst } from './waits-first.server'

/**
 * Posts an answer, or keeps it for a moderator to read first when its writer is new. Returns where it can be seen. The
 * draft that it grew from ends either way.
 * @throws NotFound, Forbidden, Invalid, Conflict as `postAnswer` does
 */
export async function answerOrHold(viewer: Viewer, wanted: PostAnswerWanted): Promise<string> {
  const held = await holdAnswer(viewer, wanted)
  if (held) return `/held/${held}`
  const { id, post } = await postAnswer(viewer, wanted)
  return answerPath(post, id)
}

async function holdAnswer(viewer: Viewer, wanted: PostAnswerWanted): Promise<string | null> {
  const { postId, body, submissionKey = newId(), follow } = wanted
  const anonymous = Boolean(wanted.anonymous)
  const question = await db.post.findFirst({
    where: { id: postId, ...visibleTo(viewer) },
    select: {
      ...{ kind: true, title: true, spaceId: true },
      ...{ closedInto: { select: { id: true } }, lock: { select: { at: true } } },
    },
  })
  if (!question) throw new NotFound()
  if (!canAnswer({ kind: question.kind as Kind })) throw new Forbidden(ANSWER_REFUSED)
  if (!(await waitsFirst(db, viewer, question.spaceId))) return null
  if (question.lock) throw new Invalid({ form: LOCKED_REFUSED })
  if (question.closedInto) throw new Invalid({ form: CLOSED_REFUSED })
  const { title, spaceId } = question
  return transaction(async (tx) => {
    const posted = { submissionKey: keyOf(viewer, submissionKey, anonymous) }
    if ((await tx.answer.count({ where: posted })) > 0) return null
    const choices = {
      ...(anonymous && { anonymous: '1' }),
      ...(follow !== undefined && { follow: follow ? '1' : '0' }),
    }
    const work = { kind: 'answer' as const, title, spaceId, postId, values: { body, ...choices } }
    const id = await holdWork(tx, viewer, { ...work, submissionKey, anonymous })
    await endDraft(tx, viewer, wanted)
    return id
  })
}
