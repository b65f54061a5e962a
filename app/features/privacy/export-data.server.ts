import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { mailSite } from '~/features/accounts/mail-site.server'
import type { Viewer } from '~/features/accounts/viewer'
import { unseal } from '~/features/anonymity/seal.server'
import { now } from '~/platform/clock.server'
import { fileStore } from '~/platform/file-store.server'
import { limit } from '~/platform/limits.server'
import { readPicture } from '~/platform/pictures.server'
import { join, row, rows, sql } from '~/platform/sql.server'
import { EXPORTS_AN_HOUR } from './export-limits'
import { exportReadme } from './export-readme'
import { type Exported, hasRows, jsonOf } from './exported-rows.server'
import { textsOf } from './exported-texts.server'
import { mayTake, TIES, type Tie } from './person-ties.server'

/** What is in one file of the zip, asked for when its turn comes. */
interface Entry {
  file: string
  compress: boolean
  read(): AsyncIterable<string | Uint8Array> | Promise<string | Uint8Array> | string
}

/**
 * Everything that the site keeps of the viewer, as a zip that is made while it is read: what it takes in memory does not
 * grow with what they wrote. What they wrote without their name comes along only if they want it to.
 * @throws TooMany
 */
export async function exportData(viewer: Viewer, { nameless }: { nameless: boolean }): Promise<Readable> {
  await limit(`export ${viewer.id}`, { tries: EXPORTS_AN_HOUR, seconds: 60 * 60 })
  const own: Exported = { viewer, ids: [viewer.id] }
  const names: Exported = { viewer, ids: viewer.pseudonyms.map(({ id }) => id) }
  const entries = [...accountOf(viewer), ...entriesOf(own, '')]
  if (nameless) entries.push(...namelessOf(names))
  const withheld = withheldFrom(own) + (nameless ? withheldFrom(names) : 0)
  const about = { siteName: mailSite().name, name: viewer.name, at: now(), nameless, withheld }
  const readme = exportReadme({ ...about, files: entries.map(({ file }) => file) })
  return zipped([{ file: 'README.md', compress: true, read: () => readme }, ...entries], about.at)
}

/** What they wrote without their name, and what of it still waits to be read. */
function namelessOf(names: Exported): Entry[] {
  const folder = 'without-your-name/'
  const waiting = rows<{ id: string; sealed: string }>(
    sql`select id, sealed from "HeldWork" where sealed is not null`,
  ).filter(({ id, sealed }) => unseal(sealed, id) === names.viewer.id)
  const held: Tie = { at: 'HeldWork.id', fate: 'stays', without: ['key', 'sealed', 'userId', 'decidedById'] }
  const about = { viewer: names.viewer, ids: waiting.map(({ id }) => id) }
  return [
    ...(names.ids.length > 0 ? entriesOf(names, folder) : []),
    ...(waiting.length > 0
      ? [{ file: `${folder}waiting-for-a-moderator.json`, compress: true, read: () => jsonOf(held, about) }]
      : []),
  ]
}

function entriesOf(exported: Exported, folder: string): Entry[] {
  const texts = textsOf(exported).map(({ file, text }) => ({ file, compress: true, read: text }))
  const tables = TIES.filter((tie) => tie.export && hasRows(tie, exported)).map((tie) => ({
    file: `${tie.export}.json`,
    compress: true,
    read: () => jsonOf(tie, exported),
  }))
  return [...texts, ...tables, ...actsAbout(exported), ...filesOf(exported)].map((entry) => ({
    ...entry,
    file: folder + entry.file,
  }))
}

function accountOf(viewer: Viewer): Entry[] {
  const profile = row<{ createdAt: number }>(sql`select id, handle, name, email, role, team, title, bio,
    "timeZone", "createdAt" from "User" where id = ${viewer.id}`)
  const joined = new Date(profile?.createdAt ?? 0).toISOString()
  const text = `${JSON.stringify({ ...profile, createdAt: joined }, null, 2)}\n`
  const entries: Entry[] = [{ file: 'account/profile.json', compress: true, read: () => text }]
  const { avatar } = viewer
  if (avatar)
    entries.push({
      ...{ file: 'account/picture.webp', compress: false },
      read: async () => (await readPicture(avatar)) ?? '',
    })
  return entries
}

/** What was done by special rights to the account and to what they wrote. */
function actsAbout({ viewer, ids }: Exported): Entry[] {
  const found = rows<{ subject: string }>(sql`select distinct subject from "AuditEntry"
    where subject in (${join(ids.map((id) => `person:${id}`))})
      or subject in (select 'post:' || id from "Post" where "authorId" in (${join(ids)}))`)
  if (found.length === 0) return []
  const about = { viewer, ids: found.map(({ subject }) => subject) }
  const tie: Tie = { at: 'AuditEntry.subject', fate: 'stays', without: ['id', 'before', 'after'] }
  return [{ file: 'account/acts-about-you.json', compress: true, read: () => jsonOf(tie, about) }]
}

/** Each file as it is kept; pictures in the larger of their two sizes. */
function filesOf({ ids }: Exported): Entry[] {
  const found = rows<{ id: string; name: string; hash: string }>(
    sql`select id, name, coalesce("sharpHash", hash) hash from "StoredFile"
      where "ownerId" in (${join(ids)}) order by "createdAt", id`,
  )
  return found.map(({ id, name, hash }) => ({
    file: `files/${id}-${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}`,
    compress: false,
    read: async () => (await fileStore().get(hash)) ?? '',
  }))
}

function withheldFrom({ viewer, ids }: Exported): number {
  if (ids.length === 0) return 0
  const counts = (['Post', 'Answer', 'Comment'] as const).map((table) => {
    const from = { Post: sql`"Post"`, Answer: sql`"Answer"`, Comment: sql`"Comment"` }[table]
    return row<{ count: number }>(sql`select count(*) count from ${from} t
      where t."authorId" in (${join(ids)}) and not ${mayTake(table, viewer, ids)}`)
  })
  return counts.reduce((sum, found) => sum + (found?.count ?? 0), 0)
}

function zipped(entries: Entry[], mtime: Date): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (problem) => output.destroy(problem))
  for (const { file, compress, read } of entries)
    zip.addReadStreamLazy(file, { compress, mtime }, (begin) => begin(null, streamOf(read)))
  zip.end()
  return output
}

function streamOf(read: Entry['read']): Readable {
  async function* parts() {
    const content = await read()
    if (typeof content === 'string' || content instanceof Uint8Array) yield content
    else yield* content
  }
  return Readable.from(parts(), { objectMode: false })
}
