import { Lucia, TimeSpan } from 'lucia'
import { env } from '~/platform/env.server'
import { newToken } from '~/platform/id.server'
import { sessionStore } from './session-store.server'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    DatabaseSessionAttributes: { device: string }
  }
}

let instance: Lucia | null = null

/** Lucia with our store: sessions last 30 days and are renewed in their second half. */
export function lucia(): Lucia {
  instance ??= new Lucia(sessionStore, {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: 'session',
      attributes: { sameSite: 'lax', secure: env().appUrl.startsWith('https://') },
    },
  })
  return instance
}

/** Starts a session on a device and returns the cookie to set. `device` is the browser's own description. */
export async function startSession(userId: string, device: string): Promise<string> {
  const session = await lucia().createSession(
    userId,
    { device: device.slice(0, 200) },
    { sessionId: newToken() },
  )
  return lucia().createSessionCookie(session.id).serialize()
}

/** Ends the session that a cookie's token belongs to, if there is one. */
export async function endSession(token: string | null): Promise<void> {
  if (token) await lucia().invalidateSession(token)
}

/** The cookie that forgets the session. */
export function blankCookie(): string {
  return lucia().createBlankSessionCookie().serialize()
}

/** Who a Cookie header belongs to. `renewed` is a cookie to set when the session was prolonged or is gone. */
export async function readSession(
  cookieHeader: string,
): Promise<{ userId: string | null; sessionId: string | null; renewed: string | null }> {
  const token = lucia().readSessionCookie(cookieHeader)
  if (!token) return { userId: null, sessionId: null, renewed: null }
  const { session } = await lucia().validateSession(token)
  if (!session) return { userId: null, sessionId: null, renewed: blankCookie() }
  const renewed = session.fresh ? lucia().createSessionCookie(session.id).serialize() : null
  return { userId: session.userId, sessionId: session.id, renewed }
}
