import { peopleImported } from '~/features/accounts/account-events'
import { suggestHandle } from '~/features/accounts/handle'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import type { UserLine } from './import-format'

/** Turns the names that a file has for people into ours; unknown ones become people who cannot sign in. */
export class People {
  private readonly ids = new Map<string, string>()

  private constructor(
    private readonly source: string,
    private readonly handles: Set<string>,
  ) {}

  /** @param source sets the names of this file apart from those of another. */
  static async of(source: string): Promise<People> {
    const known = await db.user.findMany({ select: { id: true, handle: true, externalId: true } })
    const people = new People(source, new Set(known.map(({ handle }) => handle)))
    for (const { id, externalId } of known) if (externalId) people.ids.set(externalId, id)
    return people
  }

  has(author: string): boolean {
    return this.ids.has(this.key(author))
  }

  /** The id of an author met before. */
  idOf(author: string | null | undefined): string {
    const id = this.ids.get(this.key(author ?? 'unknown'))
    if (!id) throw new Error(`The author ${author} was not added before their text.`)
    return id
  }

  /** Adds the authors that are not known yet. Returns how many. */
  async add(authors: (string | null | undefined)[]): Promise<number> {
    const names = [...new Set(authors.map((author) => author ?? 'unknown'))].filter((name) => !this.has(name))
    const rows = names.map((name) => ({
      id: newId(),
      handle: this.freeHandle(name),
      name: name.slice(0, 100),
      createdAt: now(),
      externalId: this.key(name),
    }))
    if (rows.length > 0)
      await transaction(async (tx) => {
        await tx.user.createMany({ data: rows })
        await record(tx, peopleImported({ userIds: rows.map(({ id }) => id) }))
      })
    for (const { id, externalId } of rows) this.ids.set(externalId, id)
    return rows.length
  }

  /** Adds, or fills in, a person who has a line of their own. An address that somebody has already is left out. */
  async describe({ id: author, name, email, team, title }: UserLine): Promise<boolean> {
    const isNew = !this.has(author)
    await this.add([author])
    const id = this.idOf(author)
    await transaction(async (tx) => {
      const taken =
        email && (await tx.user.findFirst({ where: { email, NOT: { id } }, select: { id: true } }))
      await tx.user.update({ where: { id }, data: { name, team, title, ...(email && !taken && { email }) } })
      await record(tx, peopleImported({ userIds: [id] }))
    })
    return isNew
  }

  private key(author: string): string {
    return `${this.source}:${author}`
  }

  private freeHandle(name: string): string {
    const wanted = suggestHandle(name) || 'person'
    for (let number = 1; ; number++) {
      const handle = number === 1 ? wanted : `${wanted.slice(0, 24)}-${number}`
      if (this.handles.has(handle)) continue
      this.handles.add(handle)
      return handle
    }
  }
}
