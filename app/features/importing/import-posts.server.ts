import { canonicalPlan } from '~/features/experiments/canonical-plan'
import { lockPlan } from '~/features/experiments/start-experiment.server'
import { storedContent } from '~/features/posts/post-content.server'
import { postsImported } from '~/features/posts/post-events'
import { renderBodies } from '~/features/posts/render-body.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { RENDERER_VERSION } from '~/platform/markdown/render-markdown.server'
import { record } from '~/platform/outbox.server'
import { contentOf, toMarkdown } from './import-content.server'
import type { AnswerLine, CommentLine, PostLine } from './import-format'
import type { People } from './import-people.server'
import type { Topics } from './import-topics.server'

// Rows are written in bulk here instead of through the use cases: tens of thousands of texts arrive with dates,
// authors and votes of their own, and nobody is to be told about each. What a text becomes is still decided by
// the posts' own `storedContent` and `renderBodies`.

export interface Added {
  posts: number
  answers: number
  comments: number
}

interface Context {
  /** Sets ids of this file apart from those of another. */
  source: string
  spaceId: string
  people: People
  topics: Topics
}

interface Text {
  id: string
  externalId: string
  postId: string
  authorId: string
  body: string
  bodyHtml: string
  rendererVersion: number
  createdAt: Date
}

/** Writes these posts with all that hangs on them, in one transaction; what is there already stays as it is. */
export async function importPosts(lines: PostLine[], context: Context): Promise<Added> {
  const { people, topics, source } = context
  await people.add(lines.flatMap(authorsOf))
  await topics.add(lines.flatMap(({ tags }) => tags))
  const known = await knownIds(lines, source)
  const idOf = (id: string) => known.get(`${source}:${id}`)

  const posts = await Promise.all(
    lines.filter((line) => !idOf(line.id)).map((line) => postRow(line, context)),
  )
  const postIds = new Map([...known, ...posts.map(({ row }) => [row.externalId, row.id] as const)])
  const missing = lines.flatMap((line) => missingTexts(line, postIds.get(`${source}:${line.id}`) ?? '', idOf))
  const answers = await textRows(
    missing.filter((it) => it.kind === 'answer'),
    context,
  )
  const answerIds = new Map([...known, ...answers.map(({ externalId, id }) => [externalId, id] as const)])
  const comments = await textRows(
    missing.filter((it) => it.kind === 'comment'),
    context,
  )

  await transaction(async (tx) => {
    await tx.post.createMany({ data: posts.map(({ row }) => row) })
    await tx.lesson.createMany({
      data: posts.flatMap(({ row, stored }) => (stored.lesson ? [{ ...stored.lesson, postId: row.id }] : [])),
    })
    await tx.experiment.createMany({
      data: posts.flatMap(({ row, stored }) =>
        stored.experiment ? [{ ...stored.experiment, postId: row.id }] : [],
      ),
    })
    for (const { row, line } of posts) await importPlan(tx, row, line, people)
    await tx.postTopic.createMany({
      data: posts.flatMap(({ row, line }) =>
        topics.idsOf(line.tags).map((topicId) => ({
          ...{ postId: row.id, topicId, spaceId: row.spaceId, createdAt: row.createdAt },
        })),
      ),
    })
    await tx.postVote.createMany({
      data: posts.flatMap(({ row, line }) =>
        voteRows(line, people).map((vote) => ({ ...vote, postId: row.id })),
      ),
    })
    await tx.answer.createMany({
      data: answers.map(({ line, answerId: _, ...row }) => ({ ...row, ...scoreOf(line as AnswerLine) })),
    })
    await tx.answerVote.createMany({
      data: answers.flatMap(({ line, id }) =>
        voteRows(line as AnswerLine, people).map((vote) => ({ ...vote, answerId: id })),
      ),
    })
    await tx.comment.createMany({
      data: comments.map(({ line: _, answerId, ...row }) => ({
        ...row,
        answerId: answerId ? (answerIds.get(answerId) ?? null) : null,
      })),
    })
    await acceptAnswers(
      tx,
      posts.map(({ line, row }) => ({ line, postId: row.id, byId: row.authorId })),
      (id) => answerIds.get(`${source}:${id}`),
    )
    const touched = [
      ...new Set([
        ...posts.map(({ row }) => row.id),
        ...answers.map((it) => it.postId),
        ...comments.map((it) => it.postId),
      ]),
    ]
    if (touched.length === 0) return
    await countTexts(tx, touched)
    await record(tx, postsImported({ postIds: touched }))
  })
  return { posts: posts.length, answers: answers.length, comments: comments.length }
}

async function postRow(line: PostLine, { people, source, spaceId }: Context) {
  const id = newId()
  const stored = await storedContent(db, id, contentOf(line))
  const row = {
    ...stored.post,
    ...scoreOf(line),
    ...{ id, spaceId, kind: line.type, authorId: people.idOf(line.author), createdAt: line.created_at },
    ...{ externalId: `${source}:${line.id}`, sourceUrl: line.url ?? null },
  }
  return { line, stored, row }
}

/** A plan that was locked elsewhere, with what was amended there. Without `locked_at` the page says that it was not. */
async function importPlan(
  tx: Tx,
  post: { id: string; authorId: string },
  line: PostLine,
  people: People,
): Promise<void> {
  if (line.type !== 'experiment' || !line.locked_at) return
  const content = contentOf(line)
  if (content.kind !== 'experiment') return
  const locking = { postId: post.id, byId: post.authorId, at: line.locked_at }
  await lockPlan(tx, { ...locking, canonical: canonicalPlan(content) })
  await tx.planAmendment.createMany({
    data: line.amendments.map(({ author, created_at, text, why }) => ({
      ...{ id: newId(), postId: post.id, byId: author ? people.idOf(author) : post.authorId },
      ...{ at: created_at, text, why },
    })),
  })
}

function authorsOf(line: PostLine): (string | null | undefined)[] {
  const votes = [...line.votes, ...line.answers.flatMap((answer) => answer.votes)]
  const texts = [...line.answers, ...line.comments, ...line.answers.flatMap((answer) => answer.comments)]
  const amendments = line.type === 'experiment' ? line.amendments.filter(({ author }) => author) : []
  const authors = [line, ...texts, ...amendments].map(({ author }) => author)
  return [...authors, ...votes.map(({ by }) => by)]
}

/** Our ids of everything in these lines that was imported before, by the id it has in the file. */
async function knownIds(lines: PostLine[], source: string): Promise<Map<string, string>> {
  const named = (items: { id: string }[]) => ({
    where: { externalId: { in: items.map(({ id }) => `${source}:${id}`) } },
    select: { id: true, externalId: true },
  })
  const found = await Promise.all([
    db.post.findMany(named(lines)),
    db.answer.findMany(named(lines.flatMap(({ answers }) => answers))),
    db.comment.findMany(
      named(lines.flatMap(({ comments, answers }) => [...comments, ...answers.flatMap((it) => it.comments)])),
    ),
  ])
  return new Map(found.flat().map(({ id, externalId }) => [externalId ?? '', id]))
}

interface Missing {
  kind: 'answer' | 'comment'
  line: AnswerLine | CommentLine
  format: PostLine['format']
  postId: string
  /** The external id of the answer that a comment belongs to. */
  answerId: string | null
}

function missingTexts(post: PostLine, postId: string, idOf: (id: string) => string | undefined): Missing[] {
  const { format } = post
  const comments = (lines: CommentLine[], answerId: string | null): Missing[] =>
    lines.map((line) => ({ kind: 'comment', line, format, postId, answerId }))
  return [
    ...post.answers.map((line): Missing => ({ kind: 'answer', line, format, postId, answerId: null })),
    ...comments(post.comments, null),
    ...post.answers.flatMap((answer) => comments(answer.comments, answer.id)),
  ].filter(({ line }) => !idOf(line.id))
}

async function textRows(missing: Missing[], { source, people }: Context) {
  const ids = missing.map(() => newId())
  const bodies = missing.map(({ line, format }) => toMarkdown(line.body, format))
  const html = await renderBodies(
    db,
    bodies,
    missing.map(({ kind }, index) => `${kind}-${ids[index]}`),
  )
  return missing.map(({ line, postId, answerId }, index) => {
    const row: Text = {
      id: ids[index] ?? '',
      externalId: `${source}:${line.id}`,
      postId,
      authorId: people.idOf(line.author),
      body: bodies[index] ?? '',
      bodyHtml: html[index] ?? '',
      rendererVersion: RENDERER_VERSION,
      createdAt: line.created_at,
    }
    return { ...row, line, answerId: answerId && `${source}:${answerId}` }
  })
}

function scoreOf({ score, votes }: Pick<AnswerLine, 'score' | 'votes'>) {
  return { importedScore: score, score: score + votes.reduce((sum, { value }) => sum + value, 0) }
}

function voteRows({ votes, created_at }: Pick<AnswerLine, 'votes' | 'created_at'>, people: People) {
  const byPerson = new Map(votes.map(({ by, value }) => [people.idOf(by), value]))
  return [...byPerson].map(([userId, value]) => ({ userId, value, at: created_at }))
}

/** The answer that the line names, or else the first of its answers that says it was accepted. */
async function acceptAnswers(
  tx: Tx,
  posts: { line: PostLine; postId: string; byId: string }[],
  idOf: (id: string) => string | undefined,
): Promise<void> {
  const accepted = posts.flatMap(({ line, postId, byId }) => {
    const answer =
      line.answers.find(({ id }) => id === line.accepted_answer) ?? line.answers.find((it) => it.accepted)
    const answerId = answer && idOf(answer.id)
    return answerId ? [{ postId, answerId, byId, at: answer.created_at }] : []
  })
  await tx.acceptedAnswer.createMany({ data: accepted })
}

async function countTexts(tx: Tx, postIds: string[]): Promise<void> {
  const where = { postId: { in: postIds }, deletion: null }
  const [answers, comments] = [
    await tx.answer.groupBy({ by: ['postId'], where, _count: true }),
    await tx.comment.groupBy({ by: ['postId'], where: { ...where, answerId: null }, _count: true }),
  ]
  const answerCounts = new Map(answers.map((it) => [it.postId, it._count]))
  const commentCounts = new Map(comments.map((it) => [it.postId, it._count]))
  for (const id of postIds) {
    const counts = { answerCount: answerCounts.get(id) ?? 0, commentCount: commentCounts.get(id) ?? 0 }
    if (counts.answerCount || counts.commentCount) await tx.post.update({ where: { id }, data: counts })
  }
}
