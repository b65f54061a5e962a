import { loadViewer } from '~/features/accounts/viewer.server'
import { hashToken } from '~/platform/id.server'
import { log } from '~/platform/log.server'
import { row, rows, sql } from '~/platform/sql.server'
import { ownInboxes } from './own-inboxes'
import { unreadCount } from './visible-notices.server'

/** How soon a change by any process shows. */
const LOOK_MS = 1000
/** How soon what no notice tells of shows: a post deleted, a seat lost, a session ended. Proxies drop what is silent. */
const BEAT_MS = 25_000
/** Windows of one person; the oldest gives way, as a page that polls. */
const MOST_WINDOWS = 12

interface Window {
  userId: string
  sessionId: string
  /** Whose notices it counts: the person's, and those of the names they had when it opened. */
  hears: string[]
  say(text: string): void
  end(): void
}

const windows = new Set<Window>()
let seen = 0
let looking: NodeJS.Timeout | null = null
let beating: NodeJS.Timeout | null = null

/**
 * The number of the viewer's unread notices, now and whenever it changes, as a stream of server-sent events. Every
 * process looks at one number in the database each second, so it does not matter which of them made the change.
 */
export function openInbox(userId: string, sessionId: string): ReadableStream<Uint8Array> {
  let open: Window
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      open = {
        ...{ userId, sessionId, hears: hearsFor(userId) },
        say: (text) => controller.enqueue(encoder.encode(text)),
        end: () => {
          leave(open)
          controller.close()
        },
      }
      open.say('retry: 3000\n')
      enter(open)
    },
    cancel: () => leave(open),
  })
}

/** Ends every stream, so that the server can stop. The windows come back by themselves. */
export function closeInboxes(): void {
  for (const window of [...windows]) window.end()
}

function enter(window: Window): void {
  const own = [...windows].filter(({ userId }) => userId === window.userId)
  if (own.length >= MOST_WINDOWS) own[0]?.end()
  if (windows.size === 0) {
    seen = newestChange()
    looking = setInterval(look, LOOK_MS)
    beating = setInterval(() => tell(windows), BEAT_MS)
  }
  windows.add(window)
  tell([window])
}

function leave(window: Window): void {
  windows.delete(window)
  if (windows.size > 0) return
  for (const timer of [looking, beating]) if (timer) clearInterval(timer)
}

function newestChange(): number {
  return row<{ newest: number | null }>(sql`select max(changed) newest from "InboxChange"`)?.newest ?? 0
}

function look(): void {
  try {
    const changed = rows<{ userId: string; changed: number }>(
      sql`select "userId", changed from "InboxChange" where changed > ${seen} order by changed`,
    )
    seen = changed.at(-1)?.changed ?? seen
    const whose = new Set(changed.map(({ userId }) => userId))
    if (whose.size > 0) tell([...windows].filter(({ hears }) => hears.some((id) => whose.has(id))))
  } catch (error) {
    log.warn('Open inboxes could not be kept up to date', { cause: String(error) })
  }
}

/** Says the count to these windows; a window whose session has ended is closed. */
function tell(some: Iterable<Window>): void {
  const counts = new Map<string, number | null>()
  for (const window of [...some]) {
    if (!counts.has(window.userId)) counts.set(window.userId, countFor(window.userId))
    const count = counts.get(window.userId)
    if (typeof count === 'number' && stands(window.sessionId)) window.say(`data: ${count}\n\n`)
    else window.end()
  }
}

function hearsFor(userId: string): string[] {
  const viewer = loadViewer(userId)
  return viewer ? ownInboxes(viewer) : []
}

function countFor(userId: string): number | null {
  const viewer = loadViewer(userId)
  return viewer && unreadCount(viewer)
}

/** The cookie names a session by a secret; only its hash is stored. */
function stands(token: string): boolean {
  return row(sql`select 1 from "Session" where id = ${hashToken(token)}`) !== null
}
