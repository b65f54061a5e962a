import { now } from './clock.server'
import type { Tx } from './db.server'
import { newId } from './id.server'

/** Something that somebody did by the rights they have over others. Danger: no secret and no sealed name belongs in it. */
export interface Audited {
  byId: string
  /** Such as 'post.redacted'. */
  what: string
  /** A noun and its id, such as 'post:x'. */
  subject: string
  /** The space it was done in; left out for the site as a whole. */
  spaceId?: string
  /** As it stood before and as it stands since, in a few words or as JSON. */
  before?: string
  after?: string
  why: string
}

/** Writes it down for good, in the caller's transaction: the database refuses to change or delete it. */
export async function audit(tx: Tx, { before = '', after = '', ...done }: Audited): Promise<void> {
  await tx.auditEntry.create({ data: { id: newId(), ...done, before, after, at: now() } })
}
