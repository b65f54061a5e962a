import type { Prisma } from '#generated/prisma/client'
import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { changedFields } from './changed-fields.server'
import { reachWork, type Work } from './reach-work.server'
import type { WorkKind } from './work'

/** How many versions are listed at once. */
export const PAGE = 20

/** What the query of the address chooses; numbers that lead to nothing fall back to the newest. */
export interface HistoryChoice {
  version: number | null
  /** Lists versions up to this one. */
  from: number | null
}

const person = { select: { id: true, handle: true, name: true, avatar: true } } as const

/**
 * The versions of a text, newest first, and what one of them changed. Version n + 1 came about by the edit that kept
 * version n. What was edited before revisions were kept, in an import, has no author here.
 * @throws NotFound when the viewer may not read the text.
 */
export async function historyPage(viewer: Viewer, kind: WorkKind, id: string, choice: HistoryChoice) {
  const work = await reachWork(db, viewer, kind, id)
  const first = Math.min(choice.from ?? work.revision, work.revision)
  const wanted = choice.version ?? first
  const [versions, change] = [
    await versionsOf(kind, work, first),
    await changeTo(viewer, kind, work, wanted > work.revision ? first : wanted),
  ]
  const { noun, title, back, revision, mayEdit, mayRedact, postId } = work
  return {
    ...{ kind, id, noun, title, back, revision, mayEdit, mayRedact, postId, versions, change },
    older: first > PAGE ? first - PAGE : null,
    newest: first < work.revision,
  }
}

export type HistoryView = Awaited<ReturnType<typeof historyPage>>
export type VersionLine = HistoryView['versions'][number]

export const ofWork = (kind: WorkKind, id: string) =>
  ({ posts: { postId: id }, answers: { answerId: id }, comments: { commentId: id } })[kind]

async function versionsOf(kind: WorkKind, { id, revision }: Work, first: number) {
  const edits = await db.revision.findMany({
    where: { ...ofWork(kind, id), number: { lt: first, gte: first - PAGE } },
    select: {
      ...{ number: true, at: true, why: true, restores: true },
      ...{ by: person, suggestedBy: person },
    },
    orderBy: { number: 'desc' },
  })
  const versions = edits.map(({ number, at, ...edit }) => ({
    ...edit,
    number: number + 1,
    at: at.getTime(),
    current: number + 1 === revision,
  }))
  if (first > PAGE) return versions
  const beginning = { where: { id }, select: { createdAt: true, author: person } } as const
  const { createdAt, author } = await {
    posts: () => db.post.findUniqueOrThrow(beginning),
    answers: () => db.answer.findUniqueOrThrow(beginning),
    comments: () => db.comment.findUniqueOrThrow(beginning),
  }[kind]()
  const written = { number: 1, at: createdAt.getTime(), by: author, why: '', restores: null }
  return [...versions, { ...written, suggestedBy: null, current: revision === 1 }]
}

/** What became of the text before in this version; of the first one, what it said. */
async function changeTo(viewer: Viewer, kind: WorkKind, work: Work, version: number) {
  const after = await textOf(kind, work, version)
  const before = version > 1 ? await textOf(kind, work, version - 1) : {}
  return { version, fields: await changedFields(viewer, before, after) }
}

/** @throws NotFound when no such version was kept. */
export async function textOf(
  kind: WorkKind,
  work: Pick<Work, 'id' | 'revision' | 'values'>,
  number: number,
  reader: Pick<Prisma.TransactionClient, 'revision'> = db,
): Promise<Record<string, string>> {
  if (number === work.revision) return work.values
  const kept = await reader.revision.findFirst({ where: { ...ofWork(kind, work.id), number } })
  if (!kept) throw new NotFound()
  return JSON.parse(kept.snapshot)
}
