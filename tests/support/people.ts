import type { Role, Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'

interface Wanted {
  name?: string
  role?: Role
  /** Private spaces (by slug) they have a seat in. */
  spaces?: string[]
  /** Private spaces (by slug) they keep order in. */
  moderates?: string[]
}

let count = 0

/** Somebody who works here, as the viewer of a request. Makes the default space when there is none. */
export async function person({
  name,
  role = 'member',
  spaces = [],
  moderates = [],
}: Wanted = {}): Promise<Viewer> {
  await defaultSpace()
  const id = newId()
  const called = name ?? `Person ${++count}`
  const handle = `${called.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${id.slice(0, 4)}`
  const seats = [
    ...spaces.map((slug) => ({ slug, role: 'member' })),
    ...moderates.map((slug) => ({ slug, role: 'moderator' })),
  ]
  const places = await Promise.all(
    seats.map(async (seat) => ({ ...seat, spaceId: await privateSpace(seat.slug) })),
  )
  await transaction(async (tx) => {
    await tx.user.create({
      data: { id, handle, name: called, email: `${handle}@example.com`, role, createdAt: now() },
    })
    for (const place of places) {
      await tx.spaceMember.create({
        data: { spaceId: place.spaceId, userId: id, role: place.role, joinedAt: now() },
      })
    }
  })
  return again({ id })
}

/** The same person, with what they may read now. */
export async function again(someone: { id: string }): Promise<Viewer> {
  const viewer = loadViewer(someone.id)
  if (!viewer) throw new Error('This person cannot be a viewer any more.')
  return viewer
}

/** The space open to everybody. */
export function defaultSpace(): Promise<string> {
  return space({ slug: 'everyone', name: 'Everyone', visibility: 'open', isDefault: true })
}

/** A space for its members only. */
export function privateSpace(slug: string): Promise<string> {
  return space({ slug, name: slug, visibility: 'private', isDefault: false })
}

async function space(data: {
  slug: string
  name: string
  visibility: string
  isDefault: boolean
}): Promise<string> {
  const found = await db.space.findUnique({ where: { slug: data.slug }, select: { id: true } })
  if (found) return found.id
  const made = await transaction((tx) =>
    tx.space.create({ data: { ...data, id: newId(), createdAt: now() } }),
  )
  return made.id
}

/** An approved topic. */
export async function topic(slug: string): Promise<string> {
  const id = newId()
  await transaction((tx) =>
    tx.topic.create({
      data: { id, slug, name: slug, createdAt: now(), approval: { create: { at: now() } } },
    }),
  )
  return id
}
