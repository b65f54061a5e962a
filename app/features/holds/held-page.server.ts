import type { Viewer } from '~/features/accounts/viewer'
import { unseal } from '~/features/anonymity/seal.server'
import { storedContent } from '~/features/posts/post-content.server'
import { publishForm } from '~/features/posts/post-form'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { FIELD_LABELS, type PostField } from '~/features/posts/post-labels'
import { renderBodies } from '~/features/posts/render-body.server'
import { db } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { join, rows, sql } from '~/platform/sql.server'
import { reachHeld } from './reach-held.server'

const MOST = 100
const RETURNED_SHOWN = 20

export type HeldKind = Kind | 'answer'

export interface HeldLine {
  id: string
  kind: HeldKind
  title: string
  at: number
  outcome: 'released' | 'returned' | null
}

/** A part of what was written: text to be escaped, or HTML made here. */
type Part = { label: string } & ({ html: string } | { text: string })

/**
 * Something that waits to be read, as it would be published, with what its reader may do about it.
 * @throws NotFound for all but its writer and those who keep order in its space
 */
export async function heldPage(viewer: Viewer, id: string) {
  const { held, isWriter, mayDecide } = await reachHeld(db, viewer, id)
  const { kind, title, at, outcome, note, decidedBy, user, space, post, userId } = held
  const values = JSON.parse(held.values) as Record<string, string>
  const released = outcome === 'released'
  return {
    ...{ id, kind: kind as HeldKind, title, at: at.getTime(), outcome, note, isWriter },
    by: userId && user ? { name: user.name, handle: user.handle } : null,
    decidedBy: decidedBy?.name ?? null,
    space: space.name,
    /** The question that an answer is for; what a released post became. */
    post: post && { title: post.title, path: postPath(post) },
    topics: values.topics ?? '',
    parts: released ? [] : await partsOf(id, kind, values),
    mayDecide: mayDecide && outcome === null,
    again: isWriter && outcome === 'returned' ? againWith({ ...held, values }) : null,
  }
}

export type HeldPageView = Awaited<ReturnType<typeof heldPage>>

/** How a writer goes on with what was returned: an answer by a form, a post by its draft or by what it held. */
function againWith(held: {
  id: string
  kind: string
  postId: string | null
  userId: string | null
  values: Record<string, string>
}) {
  const { body = '', anonymous } = held.values
  if (held.kind === 'answer')
    return { action: `/posts/${held.postId}/answers`, body, unnamed: anonymous === '1' }
  return { path: held.userId ? '/drafts' : `/posts/new?held=${held.id}` }
}

const TEXTS: PostField[] = ['summary', 'hypothesis', 'primaryMetric', 'baseline', 'expectedChange']

async function partsOf(id: string, kind: string, values: Record<string, string>): Promise<Part[]> {
  if (kind === 'answer') {
    const [html = ''] = await renderBodies(db, [values.body ?? ''], [`held-${id}`])
    return [{ label: 'The answer', html }]
  }
  const { post, lesson, experiment } = await storedContent(db, id, parseValues(values, publishForm))
  const html: Record<string, string | undefined> = {
    ...{
      whatHappened: lesson?.whatHappenedHtml,
      why: lesson?.whyHtml,
      doDifferently: lesson?.doDifferentlyHtml,
    },
    ...{ method: experiment?.methodHtml, result: experiment?.resultHtml, body: post.bodyHtml },
  }
  const lines = [...TEXTS, 'impact' as const, 'appliesWhere' as const, 'guardRails' as const]
  return [
    ...lines.flatMap((field) => (values[field] ? [{ label: FIELD_LABELS[field], text: values[field] }] : [])),
    ...Object.entries(html).flatMap(([field, made]) =>
      made ? [{ label: FIELD_LABELS[field as PostField], html: made }] : [],
    ),
  ]
}

/** What waits for the viewer to read it, the longest waiting first, in the spaces where they keep order. One query. */
export function heldList(viewer: Viewer): (HeldLine & { name: string | null; space: string })[] {
  const spaces = viewer.moderatedSpaceIds.filter((id) => viewer.spaceIds.includes(id))
  return rows(sql`
    select h.id, h.kind, h.title, h.at, h.outcome, u.name, s.name space from "HeldWork" h
    join "Space" s on s.id = h."spaceId" left join "User" u on u.id = h."userId"
    where h.outcome is null and h."spaceId" in (${join([...spaces, ''])}) order by h.at, h.id limit ${MOST}`)
}

/** What the viewer wrote that waits to be read, or was returned, the newest first. Two queries. */
export function ownHeld(viewer: Viewer): HeldLine[] {
  const named = rows<HeldLine>(sql`
    select id, kind, title, at, outcome from "HeldWork"
    where "userId" = ${viewer.id} and (outcome is null or outcome = 'returned') order by at desc, id limit ${RETURNED_SHOWN}`)
  // Whose they are is known to nobody but the key, so that each has to be tried; there are as many as new people wrote.
  const unnamed = rows<HeldLine & { sealed: string }>(sql`
    select id, kind, title, at, outcome, sealed from "HeldWork" where sealed is not null order by at desc, id limit 1000`)
    .filter(({ id, sealed }) => unseal(sealed, id) === viewer.id)
    .map(({ sealed: _, ...line }) => line)
  return [...named, ...unnamed].sort((a, b) => b.at - a.at)
}

/**
 * What the form of a new post begins with when something without a name was returned.
 * @throws NotFound for all but its writer
 */
export async function begunFromHeld(viewer: Viewer, id: string): Promise<Record<string, string> | null> {
  const { held, isWriter } = await reachHeld(db, viewer, id)
  if (!isWriter || held.outcome !== 'returned' || held.kind === 'answer') return null
  const { submissionKey: _, ...values } = JSON.parse(held.values) as Record<string, string>
  return values
}
