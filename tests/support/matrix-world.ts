import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { publishForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { entryForm } from '~/features/uses/entry-form'
import { recordUse } from '~/features/uses/record-use.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { hashToken, newToken } from '~/platform/id.server'
import { again, person, topic } from './people'

/** Stands in every text of the private space: nobody outside may ever be sent it. */
export const SECRET = 'zebrafinch'

export type RoleName = 'nobody' | 'outsider' | 'member' | 'moderator' | 'admin'

export interface World {
  who: Record<RoleName, Viewer | null>
  /** A member of the private space who wrote the answer and the comment. */
  colleague: Viewer
  lab: { id: string; slug: string }
  question: { id: string; slug: string }
  answerId: string
  commentId: string
  /** The colleague's, used by the member. */
  lesson: { id: string; slug: string }
  useId: string
  joinToken: string
  resetToken: string
  mailId: string
}

/** A private space with a question, an answer and a comment, seen by five kinds of people. */
export async function matrixWorld(): Promise<World> {
  const lab = 'lab'
  const member = await person({ name: `Member ${SECRET}`, spaces: [lab] })
  const colleague = await person({ name: 'Colleague', spaces: [lab] })
  const moderator = await person({ name: 'Moderator', moderates: [lab] })
  const outsider = await person({ name: 'Outsider' })
  const admin = await person({ name: 'Admin', role: 'admin' })
  await topic('postgres')
  await transaction((tx) =>
    tx.site.create({ data: { id: 1, name: 'Site', allowedDomains: 'example.com', createdAt: now() } }),
  )
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: admin.id }, data: { passwordHash: 'never matches' } })
    await tx.topic.create({
      data: {
        id: 'proposal',
        slug: 'proposal',
        name: 'Proposal',
        description: 'Not decided yet.',
        createdAt: now(),
        proposedById: member.id,
      },
    })
  })
  const space = await db.space.findUniqueOrThrow({ where: { slug: lab } })
  const text = `A ${SECRET} sings`
  const question = await publishPost(
    member,
    parseValues(
      { kind: 'question', title: text, body: text, topics: 'postgres', spaceId: space.id },
      publishForm,
    ),
  )
  const answer = await postAnswer(colleague, { postId: question.id, body: text, submissionKey: undefined })
  const comment = await addComment(colleague, {
    on: { postId: question.id },
    body: text,
    submissionKey: undefined,
  })
  const lesson = await publishPost(
    colleague,
    parseValues(
      {
        ...{ kind: 'lesson', title: text, summary: text, whatHappened: text, why: text, doDifferently: text },
        ...{ outcome: 'failed', topics: 'postgres', spaceId: space.id },
      },
      publishForm,
    ),
  )
  const use = await recordUse(
    member,
    { postId: lesson.id },
    parseValues({ context: text, usedOn: '2026-01-05', result: 'helped', note: text }, entryForm),
  )
  const [joinToken, resetToken] = [
    await link('join', 'new@example.com'),
    await link(
      'reset',
      (await db.user.findUniqueOrThrow({ where: { id: colleague.id } })).email ?? '',
      colleague.id,
    ),
  ]
  await transaction((tx) =>
    tx.keptMail.create({
      data: {
        id: 'mail',
        to: 'new@example.com',
        subject: SECRET,
        text: SECRET,
        html: SECRET,
        createdAt: now(),
      },
    }),
  )
  return {
    who: { nobody: null, outsider: await again(outsider), member, moderator, admin: await again(admin) },
    colleague,
    lab: { id: space.id, slug: lab },
    question,
    answerId: answer.id,
    commentId: comment.id,
    lesson,
    useId: use.id,
    joinToken,
    resetToken,
    mailId: 'mail',
  }
}

async function link(purpose: string, email: string, userId?: string): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now().getTime() + 3_600_000)
  await transaction((tx) =>
    tx.mailedLink.create({
      data: { tokenHash: hashToken(token), purpose, email, userId, createdAt: now(), expiresAt },
    }),
  )
  return token
}
