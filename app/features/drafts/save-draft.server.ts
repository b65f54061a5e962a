import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { Conflict, Invalid } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import type { DraftWanted } from './draft-form'
import type { Saved } from './draft-view'
import { publishedAs } from './published-as.server'
import { viewOf } from './view-of.server'

const MAX_DRAFTS = 500
const TOO_MANY = `You have ${MAX_DRAFTS} drafts, and there is no room for more. Delete some of them first.`
const ELSEWHERE =
  'This draft was saved in another window while you were writing. Nothing is lost: both texts are kept.'
const DELETED = 'This draft was deleted in another window. What you typed is still here.'

/**
 * Keeps what somebody has written so far. Ids are each writer's own. No text is ever overwritten by another window's:
 * with `stale: 'take-over'` the one that stood there becomes a draft of its own, with `'beside'` the new one does. Once
 * the draft is published, saving it does nothing but say where the post is.
 * @throws Conflict with the text as it stands (nothing, when the draft is gone) if another window saved it since
 * `wanted.revision` and `stale` is 'ask'; Invalid when there are too many drafts.
 */
export async function saveDraft(viewer: Viewer, wanted: DraftWanted): Promise<Saved> {
  const { id, kind, revision, writer, step, stale } = wanted
  const values = JSON.stringify(wanted.values)
  const text = { kind, title: nameOf(wanted.values), values, writer, step }
  return transaction(async (tx) => {
    const path = await publishedAs(tx, viewer, id)
    if (path) return { published: path }

    const stored = await tx.draft.findUnique({ where: { userId_id: { userId: viewer.id, id } } })
    if (!stored) {
      if (revision > 0 && stale === 'ask') throw new Conflict(DELETED, {})
      return create(tx, viewer, { ...text, id, revision: revision + 1 })
    }
    const isOwn = writer !== '' && stored.writer === writer
    if (isOwn && step <= stored.step) return saved(stored)
    if (stored.values === values && stored.kind === kind) return saved(stored)
    if (!isOwn && stored.revision !== revision) {
      if (stale === 'ask') throw new Conflict(ELSEWHERE, { ...viewOf(stored) })
      if (stale === 'beside') return create(tx, viewer, { ...text, id: newId(), revision: 1 })
      await tx.draft.create({ data: { ...stored, id: newId() } })
    }
    return saved(
      await tx.draft.update({
        where: { userId_id: { userId: viewer.id, id } },
        data: { ...text, revision: stored.revision + 1, savedAt: now() },
      }),
    )
  })
}

type Text = {
  id: string
  revision: number
  kind: string
  title: string
  values: string
  writer: string
  step: number
}

async function create(tx: Tx, viewer: Viewer, text: Text): Promise<Saved> {
  if ((await tx.draft.count({ where: { userId: viewer.id } })) >= MAX_DRAFTS)
    throw new Invalid({ form: TOO_MANY })
  const at = now()
  return saved(await tx.draft.create({ data: { ...text, userId: viewer.id, createdAt: at, savedAt: at } }))
}

function saved({ id, revision, savedAt }: { id: string; revision: number; savedAt: Date }): Saved {
  return { id, revision, savedAt: savedAt.getTime() }
}

const NAMING = [
  'title',
  'summary',
  'hypothesis',
  'body',
  'whatHappened',
  'method',
  'why',
  'doDifferently',
  'result',
]

/** Its title, or else the first words of the first text there is. */
function nameOf(values: Record<string, string>): string {
  const first = NAMING.map((field) => values[field]?.trim()).find(Boolean) ?? ''
  return first.slice(0, 300).replace(/\s+/g, ' ').slice(0, 120)
}
