import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { makeFeed as makeAtomFeed } from '~/features/atom-feeds/own-feeds.server'
import { addComment } from '~/features/comments/add-comment.server'
import { draftForm } from '~/features/drafts/draft-form'
import { saveDraft } from '~/features/drafts/save-draft.server'
import { endorsePost } from '~/features/endorsements/endorse-post.server'
import { concludeExperiment } from '~/features/experiments/conclude-experiment.server'
import { concludeForm, startForm } from '~/features/experiments/experiment-form'
import { startExperiment } from '~/features/experiments/start-experiment.server'
import { stopLinks } from '~/features/mails/stop-links.server'
import { makeFeed } from '~/features/meetings/calendar-feed.server'
import { openSlots } from '~/features/meetings/open-slots.server'
import { publishForm, reviseForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { suggestEdit } from '~/features/revisions/suggest-edit.server'
import { openRound } from '~/features/rounds/open-round.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { createTemplate } from '~/features/templates/create-template.server'
import { addFile } from '~/features/uploads/add-file.server'
import { entryForm } from '~/features/uses/entry-form'
import { recordUse } from '~/features/uses/record-use.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { hashToken, newId, newToken } from '~/platform/id.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { heldQuestion } from './first-posts'
import { goal, meeting, mentorship, offering, officeHour } from './mentoring'
import { again, defaultSpace, person, topic } from './people'

/** Stands in every text of the private space: nobody outside may ever be sent it. */
export const SECRET = 'zebrafinch'

export const ROLES = ['nobody', 'outsider', 'member', 'moderator', 'admin'] as const
export type RoleName = (typeof ROLES)[number]

export interface World {
  who: Record<RoleName, Viewer | null>
  /** A member of the private space who wrote the answer and the comment. */
  colleague: Viewer
  lab: { id: string; slug: string }
  /** The space open to all. */
  everyone: { id: string }
  question: { id: string; slug: string }
  /** The colleague asked it in the same space before. */
  originalId: string
  answerId: string
  commentId: string
  /** The colleague's, used by the member. */
  lesson: { id: string; slug: string }
  /** Of a comment on the lesson that the member wrote without their name. */
  pseudonymId: string
  /** Of the private space, begun with the moderator's failure. */
  roundId: string
  useId: string
  /** Held by the question, brought by the colleague. */
  fileId: string
  /** The member's, for the colleague's lesson. */
  suggestionId: string
  /** The colleague's: one of each, the running one with a locked plan. */
  experiments: { planned: string; running: string; concluded: string }
  /** Of the member's inbox. */
  noticeId: string
  joinToken: string
  resetToken: string
  mailId: string
  /** Between the member and the colleague, who mentors them. */
  mentorshipId: string
  meetingId: string
  /** The colleague's goal, which waits for the member's answer. */
  requestId: string
  /** A slot of the colleague's office hours that is free. */
  freeSlot: string
  feedToken: string
  /** A feed of a topic, read as the outsider reads it. */
  atomToken: string
  /** Ends mails of the member. */
  stopToken: string
  /** Of the member. */
  savedSearchId: string
  /** Of the member. */
  draftId: string
  /** On the board for all. */
  gapId: string
  /** The administrator's, for questions. */
  templateId: string
  /** The outsider's first question, in the space open to all. */
  heldId: string
}

/** Of random bytes that nobody kept. */
const FITS_NOTHING =
  '$argon2id$v=19$m=19456,t=2,p=1$1VnPPbwJylMi9gaILjBaqw$3aAf6ywpRt3AtBZUfJdT9cAQ+X+nZHybQJczjSE1WoA'

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
    const group = { id: newId(), handle: 'platform-team', name: 'Platform team', createdById: admin.id }
    await tx.personGroup.create({ data: { ...group, createdAt: now() } })
    await tx.user.update({ where: { id: admin.id }, data: { passwordHash: FITS_NOTHING } })
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
  const original = await publishPost(
    colleague,
    parseValues({ kind: 'question', title: text, body: text, topics: '', spaceId: space.id }, publishForm),
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
  const experiments = await experimentsWorld(colleague, { text, spaceId: space.id })
  await transaction((tx) => tx.space.update({ where: { slug: lab }, data: { anonymous: true } }))
  const unnamed = await addComment(member, {
    ...{ on: { postId: lesson.id }, body: text, submissionKey: undefined, anonymous: '1' },
  })
  const { authorId: pseudonymId } = await db.comment.findUniqueOrThrow({ where: { id: unnamed.id } })
  const { id: roundId } = await roundWorld(moderator, { text, spaceId: space.id })
  const use = await recordUse(
    member,
    { postId: lesson.id },
    parseValues({ context: text, usedOn: '2026-01-05', result: 'helped', note: text }, entryForm),
  )
  const edit = { kind: 'lesson', title: `${text} twice`, summary: text, whatHappened: text, why: text }
  const suggestion = await suggestEdit(
    member,
    lesson.id,
    parseValues(
      { ...edit, doDifferently: text, outcome: 'failed', topics: 'postgres', revision: '1' },
      reviseForm,
    ),
  )
  await endorsePost(moderator, lesson.id, { sentence: text, objective: text })
  await drainOutbox()
  const notice = await db.notice.findFirstOrThrow({ where: { userId: member.id, kind: 'answer' } })
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
  const mentoring = await mentoringWorld(member, colleague, text)
  const gapId = await gap([outsider, colleague, admin])
  const draft = { kind: 'question', submissionKey: 'draftdraftdr', title: text, body: text }
  await saveDraft(member, parseValues(draft, draftForm))
  const { id: savedSearchId } = await saveSearch(member, 'q=postgres')
  const template = {
    id: newId(),
    kind: 'question',
    name: 'Incident',
    topic: '',
    values: { body: 'When?' },
  } as const
  const { id: templateId } = await createTemplate(admin, template)
  return {
    ...mentoring,
    who: { nobody: null, outsider: await again(outsider), member, moderator, admin: await again(admin) },
    colleague,
    lab: { id: space.id, slug: lab },
    everyone: { id: await defaultSpace() },
    question,
    originalId: original.id,
    answerId: answer.id,
    commentId: comment.id,
    ...{ experiments, lesson, pseudonymId, roundId },
    fileId: await heldFile(colleague, question.id, text),
    ...{ useId: use.id, suggestionId: suggestion.id },
    noticeId: notice.id,
    joinToken,
    resetToken,
    mailId: 'mail',
    ...{ savedSearchId, gapId, templateId, draftId: draft.submissionKey },
    heldId: await heldQuestion(outsider),
    atomToken: await makeAtomFeed(outsider, { subject: 'topic', name: 'postgres' }),
    stopToken: stopLinks(member.id)('kind', 'answer').split('/').at(-1) ?? '',
  }
}

async function roundWorld(leader: Viewer, { text, spaceId }: { text: string; spaceId: string }) {
  const sections = { summary: text, whatHappened: text, why: text, doDifferently: text }
  const failure = { ...sections, kind: 'lesson', title: text, outcome: 'failed', topics: '', spaceId }
  await publishPost(leader, parseValues(failure, publishForm))
  return openRound(leader, 'lab')
}

async function mentoringWorld(member: Viewer, colleague: Viewer, text: string) {
  await offering(colleague)
  await offering(member)
  for (let weekday = 1; weekday <= 7; weekday++) await officeHour(colleague, weekday)
  const mentorshipId = await mentorship(member, colleague, text)
  const { slots } = await openSlots(member, colleague.handle)
  return {
    mentorshipId,
    meetingId: await meeting(member, mentorshipId, 7, text),
    requestId: await goal(colleague, member, text),
    freeSlot: slots.at(-1)?.startsAt.toISOString() ?? '',
    feedToken: await makeFeed(member),
  }
}

async function heldFile(by: Viewer, postId: string, text: string): Promise<string> {
  const { id: fileId } = await addFile(by, { name: 'notes.txt', bytes: Buffer.from(text) })
  await transaction(async (tx) => {
    await tx.fileHolder.create({ data: { fileId, textId: postId, postId } })
    await tx.storedFile.update({ where: { id: fileId }, data: { looseSince: null } })
  })
  return fileId
}

/** Something that these people searched for in vain. */
async function gap(askers: Viewer[]): Promise<string> {
  const id = 'gapgapgapgap'
  const ask = { text: 'zeppelin parking', at: now(), countsAt: now(), found: '' }
  await transaction((tx) =>
    tx.gap.create({
      data: {
        ...{ id, words: 'park zeppelin', text: ask.text, createdAt: now() },
        asks: { create: askers.map(({ id: userId }) => ({ ...ask, userId })) },
      },
    }),
  )
  return id
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

async function experimentsWorld(by: Viewer, { text, spaceId }: { text: string; spaceId: string }) {
  const today = now().toISOString().slice(0, 10)
  const fields = { kind: 'experiment', title: text, hypothesis: text, primaryMetric: text, status: 'planned' }
  const planned = async () =>
    (await publishPost(by, parseValues({ ...fields, topics: 'postgres', spaceId }, publishForm))).id
  const running = async () => {
    const id = await planned()
    const start = { startsOn: today, endsOn: '2126-01-01', confirmed: '1', revision: '1' }
    await startExperiment(by, id, parseValues(start, startForm))
    return id
  }
  const concluded = async () => {
    const id = await running()
    const end = { result: text, sampleSize: '12', verdict: 'supported', decision: 'adopt' }
    await concludeExperiment(by, id, parseValues(end, concludeForm))
    return id
  }
  return { planned: await planned(), running: await running(), concluded: await concluded() }
}
