import type { Viewer } from '~/features/accounts/viewer'
import { FIELD_LABELS, type PostField } from '~/features/posts/post-labels'
import { db } from '~/platform/db.server'
import { type Chunk, wordDiff } from './word-diff'

type Values = Record<string, string>

/** A field of a text that is another one now. */
export interface ChangedField {
  field: PostField
  chunks: Chunk[]
}

/** Each field that differs, in the order in which a post shows them, and how. */
export async function changedFields(viewer: Viewer, before: Values, after: Values): Promise<ChangedField[]> {
  const [from, to] = [before.spaceId ?? '', after.spaceId ?? '']
  const space = from === to ? (id: string) => id : await spaceNames(viewer, [from, to])
  const said = (values: Values, field: PostField) =>
    field === 'spaceId' ? space(values.spaceId ?? '') : (values[field] ?? '')
  return (Object.keys(FIELD_LABELS) as PostField[])
    .filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((field) => ({ field, chunks: wordDiff(said(before, field), said(after, field)) }))
}

/** Of a space that the viewer cannot read not even the name is told. */
async function spaceNames(viewer: Viewer, ids: string[]): Promise<(id: string) => string> {
  const found = await db.space.findMany({
    where: { id: { in: ids.filter((id) => viewer.spaceIds.includes(id)) } },
    select: { id: true, name: true },
  })
  return (id) => (id ? (found.find((space) => space.id === id)?.name ?? 'another space') : '')
}
