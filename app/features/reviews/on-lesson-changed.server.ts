import { personDeactivated } from '~/features/accounts/account-events'
import { postsLinked } from '~/features/links/link-events'
import {
  postDeleted,
  postMoved,
  postPublished,
  postRevised,
  postsImported,
} from '~/features/posts/post-events'
import { spaceMemberChanged } from '~/features/spaces/space-events'
import { answerSplitOut } from '~/features/splits/split-events'
import { topicRevised } from '~/features/topics/topic-events'
import { contestAnswered, lessonContested } from '~/features/uses/contest-events'
import { transaction } from '~/platform/db.server'
import { type Consumer, type OutboxEvent, record } from '~/platform/outbox.server'
import { rows, sql } from '~/platform/sql.server'
import { lessonReviewed } from './review-events'
import { saysOtherwise } from './says-otherwise.server'
import { type Trigger, tendLesson } from './tend-lesson.server'

type Touched = { postId: string; trigger?: Trigger }

/** Keeps every lesson with an owner and a state: what happens to it, to what it is linked to, and to its owner. */
export const lessonKeeping: Consumer = {
  name: 'lesson-care',
  listensTo: [
    ...[postPublished, postsImported, postRevised, postMoved, postDeleted, topicRevised, personDeactivated],
    ...[spaceMemberChanged, lessonContested, contestAnswered, postsLinked, answerSplitOut],
  ],
  async handle(events) {
    for (const event of events) {
      if (event.type === contestAnswered.type) await settle(event)
      for (const { postId, trigger } of touchedBy(event)) {
        await transaction((tx) => tendLesson(tx, postId, trigger))
      }
    }
  },
}

function touchedBy({ type, payload, at }: OutboxEvent): Touched[] {
  const it = payload as Record<string, string> & { postIds?: string[]; revision?: number }
  const due = (postId: string, cause: Trigger['cause'], key: string) => ({
    postId,
    trigger: { cause, key, at },
  })
  const { postId = '' } = it
  switch (type) {
    case postsImported.type:
      return (it.postIds ?? []).map((id) => ({ postId: id }))
    case postRevised.type: {
      const linked = saysOtherwise(postId, it.revision) ? linkedTo(postId) : []
      return [{ postId }, ...linked.map((id) => due(id, 'linked', `linked:${postId}:${it.revision}`))]
    }
    case postDeleted.type:
      return linkedTo(postId).map((id) => due(id, 'linked', `deleted:${postId}:${at.getTime()}`))
    case topicRevised.type:
      return ids(sql`select "postId" id from "PostTopic" where "topicId" = ${it.topicId}`)
    case personDeactivated.type:
      return ids(sql`select "postId" id from "LessonCare" where "ownerId" = ${it.userId}`)
    case spaceMemberChanged.type:
      return ids(sql`select c."postId" id from "LessonCare" c join "Post" p on p.id = c."postId"
        where c."ownerId" = ${it.personId} and p."spaceId" = ${it.spaceId}`)
    case lessonContested.type:
      return isOpen(it.contestId) ? [due(postId, 'contested', `contest:${it.contestId}`)] : []
    case postsLinked.type:
      if (it.linkType === 'supersedes') return [due(it.toId ?? '', 'superseded', `superseded:${it.fromId}`)]
      return it.linkType === 'contradicts' ? [due(it.toId ?? '', 'linked', `contradicts:${it.fromId}`)] : []
    default:
      return [{ postId }]
  }
}

/** Whoever answered a contest has looked at the lesson; what was taken back needs no look. */
async function settle({ id, at, payload }: OutboxEvent): Promise<void> {
  const { postId = '', contestId = '', actorId = '', kind } = payload as Record<string, string>
  await transaction(async (tx) => {
    if (kind === 'withdrawn') {
      await tx.reviewCause.deleteMany({ where: { postId, key: `contest:${contestId}` } })
      return
    }
    const { text } = await tx.contestAnswer.findUniqueOrThrow({
      where: { contestId },
      select: { text: true },
    })
    if (await tx.review.findUnique({ where: { id }, select: { id: true } })) return
    await tx.review.create({ data: { id, postId, byId: actorId, at, verdict: 'holds', note: text } })
    await record(tx, lessonReviewed({ postId, actorId, reviewId: id }), at)
  })
}

function isOpen(contestId = ''): boolean {
  return ids(sql`select id from "Contest" where id = ${contestId} and open is not null`).length > 0
}

function linkedTo(postId: string): string[] {
  return ids(sql`select "toId" id from "PostLink" where "fromId" = ${postId}
    union select "fromId" from "PostLink" where "toId" = ${postId}`).map((found) => found.postId)
}

function ids(query: ReturnType<typeof sql>): Touched[] {
  return rows<{ id: string }>(query).map(({ id }) => ({ postId: id }))
}
