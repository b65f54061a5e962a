import { timingSafeEqual } from 'node:crypto'
import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { NOTICE_KIND_NAMES, type NoticeKindName } from '~/features/notifications/notice-kinds'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { NotFound } from '~/platform/errors'
import { hashToken, newToken } from '~/platform/id.server'
import { row, sql } from '~/platform/sql.server'
import { STOPS, type Stop, type StopWhat } from './stop-words'

/** What a link of a mail stops, for whom; `name` is how its own use case calls it. */
export interface AskedStop extends Stop {
  viewer: Viewer
}

/**
 * Makes the addresses that stop one thing each for one person, without signing in. They are signed and stored nowhere,
 * so that they work as long as the mail is kept, until the person ends the links of all earlier mails.
 */
export function stopLinks(userId: string): (what: StopWhat, id: string) => string {
  const key = keyOf(userId)
  return (what, id) => {
    const stop = `${what}.${id}.${userId}`
    return `${env().appUrl}/mail/stop/${stop}.${signature(stop, key)}`
  }
}

/**
 * What the token of such a link asks for.
 * @throws NotFound when it is not signed by us, was ended, or there is nothing left to stop: its person is no longer here,
 * or does not read what it is about.
 */
export function askedStop(token: string): AskedStop {
  const [what = '', id = '', userId = '', signed = ''] = token.split('.')
  const expected = Buffer.from(signature(`${what}.${id}.${userId}`, keyOf(userId)))
  const given = Buffer.from(signed)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new NotFound()
  const viewer = loadViewer(userId)
  const name = viewer && STOPS.includes(what as StopWhat) ? nameOf(viewer, what as StopWhat, id) : null
  if (!viewer || name === null) throw new NotFound()
  return { viewer, what: what as StopWhat, name }
}

/** Ends the links of all mails that the viewer got so far. */
export async function endMailLinks({ id: userId }: Viewer): Promise<void> {
  const key = newToken()
  await transaction((tx) =>
    tx.mailLinks.upsert({ where: { userId }, create: { userId, key }, update: { key } }),
  )
}

function keyOf(userId: string): string {
  return row<{ key: string }>(sql`select key from "MailLinks" where "userId" = ${userId}`)?.key ?? ''
}

/** 160 bits. */
function signature(stop: string, key: string): string {
  return hashToken(`mail-stop:${key}:${stop}`).slice(0, 40)
}

function nameOf(viewer: Viewer, what: StopWhat, id: string): string | null {
  switch (what) {
    case 'digest':
      return id
    case 'kind':
      return NOTICE_KIND_NAMES.includes(id as NoticeKindName) ? id : null
    case 'post':
      return id
    case 'topic':
      return row<{ slug: string }>(sql`select slug from "Topic" where id = ${id}`)?.slug ?? null
    case 'person':
      return row<{ handle: string }>(sql`select handle from "User" where id = ${id}`)?.handle ?? null
    case 'space':
      if (!viewer.spaceIds.includes(id)) return null
      return row<{ slug: string }>(sql`select slug from "Space" where id = ${id}`)?.slug ?? null
  }
}
