import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import sirv from 'sirv'
import { readSession } from '~/features/accounts/sessions.server'
import { loadViewer } from '~/features/accounts/viewer.server'
import { MAX_FILE_FORM_BYTES, MAX_FILE_MB } from '~/features/uploads/file-limits'
import { guardBuild } from '~/platform/edge.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { remixHandler } from './remix-handler.server'
import { refuse, refuseCrossSitePosts, refuseOtherMethods, securityHeaders } from './security.server'

/** Larger than the longest post and its fields, and than a picture for a profile. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024

/** Room for a search of ten thousand characters in the address, whatever their script: a character takes up to twelve. */
export const MAX_HEADER_BYTES = 160 * 1024

export interface HttpOptions {
  /** The routes; in development they are asked for again at each request. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves sources and their updates in development. */
  middleware?: express.RequestHandler
  /** The folder with the built assets; without it the caller serves them (in development Vite does). */
  assets?: string
}

/** The whole site as one Express application: assets, then the guards, then Remix. */
export function createHttpApp({ build, assets, middleware }: HttpOptions): Express {
  const guarded = typeof build === 'function' ? async () => guardBuild(await build()) : guardBuild(build)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env().trustProxy)
  app.set('query parser', 'simple')
  app.use(securityHeaders)
  app.use(refuseOtherMethods)
  app.get('/healthz', (_, response) => void response.type('text/plain').send('ok'))
  if (assets) {
    app.use(
      '/assets',
      sirv(path.join(assets, 'assets'), { immutable: true, maxAge: 31_536_000, gzip: true, brotli: true }),
    )
    app.use(sirv(assets, { maxAge: 3600, etag: true }))
  }
  if (middleware) app.use(middleware)
  app.use(refuseCrossSitePosts)
  app.use(refuseLargeBodies)
  app.all('*', remixHandler({ build: guarded, getLoadContext }))
  app.use(lastResort)
  return app
}

async function getLoadContext(request: Request, response: Response) {
  const { userId, sessionId, renewed } = await readSession(request.get('Cookie') ?? '')
  if (renewed) response.append('Set-Cookie', renewed)
  const viewer = userId ? loadViewer(userId) : null
  // A page of a signed-in person belongs to nobody else's cache, and going back shows it afresh. Media say for
  // themselves how long they may be kept: Remix adds its headers to these, it replaces none.
  if (!request.path.startsWith('/media/')) response.set('Cache-Control', 'private, no-cache')
  response.vary('Cookie')
  const { nonce, requestId } = response.locals as { nonce: string; requestId: string }
  const asksForPage = request.method === 'GET'
  return { viewer, sessionId, nonce, requestId, asksForPage, address: request.ip ?? 'unknown' }
}

const refuseLargeBodies: express.RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') return next()
  const isFile = /^\/files(\/new)?\/?(\.data)?$/.test(request.path)
  const most = isFile ? MAX_FILE_FORM_BYTES : MAX_BODY_BYTES
  const sentence = isFile
    ? `This file is larger than ${MAX_FILE_MB} MB. Make it smaller, or split it.`
    : 'That is more than this site takes at once (4 MB). Shorten it, or split it in two.'
  if (Number(request.get('Content-Length') ?? 0) > most) return refuse(response, 413, sentence)
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > most) request.destroy()
  })
  // Listening starts the flow; whoever reads the body resumes it.
  request.pause()
  next()
}

const lastResort: ErrorRequestHandler = (error, request, response, _next) => {
  const { requestId } = response.locals as { requestId: string }
  log.error('A request failed before it reached a page', error, { request: requestId, path: request.path })
  if (response.headersSent) return response.destroy()
  refuse(response, 500, `Something broke on our side and was noted as ${requestId}. Try again in a moment.`)
}
