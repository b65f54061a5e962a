import type { Viewer } from '~/features/accounts/viewer'
import { cursorOf, placeOf } from '~/features/feed/cursor'
import { heldList } from '~/features/holds/held-page.server'
import { NotFound } from '~/platform/errors'
import { empty, join, rows, sql } from '~/platform/sql.server'
import { type FlagLine, flagsOf } from './flags-of.server'
import { keepsOrderIn } from './moderation-rules'
import { type Waiting, waitingFor, waitingIn } from './queue-sources.server'
import { type QuotedText, quotedTexts } from './quoted-texts.server'

export const PAGE = 20

/** One thing that waits, with what was written and who says what about it. */
export interface QueueEntry extends Waiting {
  text: QuotedText
  flags: FlagLine[]
}

export interface QueueView {
  entries: QueueEntry[]
  /** Where the queue goes on; null at its end. */
  next: string | null
  /** How many first posts wait to be read; they have a list of their own. */
  held: number
  /** The spaces where the viewer keeps order, each with how much waits there. */
  spaces: { slug: string; name: string; waits: number }[]
}

/**
 * What waits for the viewer, the longest waiting first, in one space or in all where they keep order; after the place
 * that `cursor` names. What was decided meanwhile makes it neither skip nor repeat anything. Six queries for any number.
 * @throws NotFound when they keep order in no such space, and for a cursor that no queue gave.
 */
export function queuePage(viewer: Viewer, slug: string | null, cursor: string | null = null): QueueView {
  const kept = keptSpaces(viewer)
  const spaces = slug === null ? kept : kept.filter((space) => space.slug === slug)
  if (spaces.length === 0) throw new NotFound()
  const ids = spaces.map(({ id }) => id)
  const after = cursor === null ? null : placeOf(cursor)
  const found = rows<Waiting>(sql`
    select * from (${waitingFor(viewer, ids)}) w
    ${after ? sql`where (at, id) > (${after.createdAt}, ${after.id})` : empty} order by at, id limit ${PAGE + 1}`)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  const counts = waitingIn(
    viewer,
    kept.map(({ id }) => id),
  )
  return {
    entries: withTexts(shown),
    held: heldList(viewer).length,
    next: last && found.length > PAGE ? cursorOf({ createdAt: last.at, id: last.id }) : null,
    spaces: kept.map(({ id, name, slug }) => ({ slug, name, waits: counts.get(id) ?? 0 })),
  }
}

function keptSpaces(viewer: Viewer): { id: string; slug: string; name: string }[] {
  const ids = viewer.moderatedSpaceIds.filter((id) => keepsOrderIn(viewer, id))
  return rows(
    sql`select id, slug, name from "Space" where id in (${join([...ids, ''])}) order by lower(name), slug`,
  )
}

function withTexts(waiting: Waiting[]): QueueEntry[] {
  const ids = waiting.map(({ id }) => id)
  const [texts, flags] = [quotedTexts(ids), flagsOf(ids)]
  return waiting.flatMap((entry) => {
    const text = texts.get(entry.id)
    return text ? [{ ...entry, text, flags: flags.get(entry.id) ?? [] }] : []
  })
}
