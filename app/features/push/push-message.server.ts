import { loadViewer } from '~/features/accounts/viewer.server'
import { AT_ONCE } from '~/features/notifications/notice-kinds'
import { noticeLines } from '~/features/notifications/notice-lines.server'
import { tellableItems } from '~/features/notifications/tellable-items.server'
import { now } from '~/platform/clock.server'
import { excerpt } from '~/platform/markdown/plain-text'
import type { PushSubscription } from '~/platform/push/send-push.server'
import { row, sql } from '~/platform/sql.server'

/** In characters: more is shown nowhere, and a message has room for four kilobytes. */
const LONGEST = 240

export interface PushMessage {
  device: PushSubscription & { id: string; siteKey: string }
  /** What a newer message about the same line of the inbox takes the place of. */
  topic: string
  /** What `public/push-worker.js` shows. */
  text: string
}

/**
 * What a device shows of a push that waits, as its person may see things at this moment. Null when there is nothing to
 * show: it was read, it is gone, they may not read it, they do not want it, or they are not signed in there any more.
 */
export function pushMessage(id: string): PushMessage | null {
  const push = row<PushMessage['device'] & { userId: string; fact: string; siteName: string | null }>(sql`
    select d.id, d.endpoint, d.p256dh, d.auth, d."siteKey", s."userId", p.fact, (select name from "Site") "siteName"
    from "NoticePush" p join "PushDevice" d on d.id = p."deviceId" join "Session" s on s.id = d."sessionId"
    where p.id = ${id} and s."expiresAt" > ${now()}`)
  const viewer = push && loadViewer(push.userId)
  if (!push || !viewer) return null
  const [told] = tellableItems(viewer, AT_ONCE, sql`i.fact = ${push.fact}`)
  const [line] = told ? noticeLines(sql`select n.* from "Notice" n where n.id = ${told.noticeId}`) : []
  if (!line) return null
  const text = {
    site: push.siteName ?? 'Hindsight',
    line: excerpt(`${line.sentence} ${line.title}`, LONGEST),
    ...{ path: line.path, tag: line.id, push: id },
  }
  return { device: push, topic: line.id, text: JSON.stringify(text) }
}
