import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Express } from 'express'
import { env } from '~/platform/env.server'
import { MAX_HEADER_BYTES } from './http.server'

/** How long requests under way may still take once the server is to stop. */
const PATIENCE_MS = 10_000
/** How often it is asked which connections have become idle meanwhile. */
const LOOK_MS = 50

/**
 * Listens where the configuration says, and resolves to what ends it: requests under way end, for ten seconds at most; a
 * connection that carries none is closed at once. Rejects when the port is in use or not allowed.
 */
export function listen(app: Express): Promise<() => Promise<void>> {
  const { port, host } = env()
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app).listen(port, host)
    const close = closerOf(server)
    server.once('listening', () => resolve(close))
    server.once('error', reject)
  })
}

/** Call it before the first connection. */
export function closerOf(server: Server): () => Promise<void> {
  const connections = new Set<Socket>()
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  // Node does neither by itself: it forgets connections whose answer ends after `close`, and waits for those that a browser
  // opened ahead and has not used.
  function closeIdle(): void {
    server.closeIdleConnections()
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
  }
  return () =>
    new Promise((resolve) => {
      const looking = setInterval(closeIdle, LOOK_MS)
      const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
      server.close(() => {
        clearInterval(looking)
        clearTimeout(late)
        resolve()
      })
      closeIdle()
    })
}
