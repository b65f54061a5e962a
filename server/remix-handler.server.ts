import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Request as NodeRequest, Response as NodeResponse, RequestHandler } from 'express'
import { buildsBySegment } from './builds-by-segment.server'

type WebHandler = ReturnType<typeof createRequestHandler>

const compress = promisify(gzip)
const WORTH_COMPRESSING = 1024
/** What is passed on as it comes, no faster than the other side takes it. */
const STREAMED = /^(text\/event-stream|application\/zip)$/
const TEXT = /^(text\/|application\/(json|manifest\+json|atom\+xml|xml|javascript))/

interface Options {
  build: ServerBuild | (() => Promise<ServerBuild>)
  getLoadContext: (request: NodeRequest, response: NodeResponse) => Promise<AppLoadContext>
}

/**
 * Lets Remix answer a request of Express. Pages are whole when they leave us, so a body is compressed and sent in one
 * piece; only a stream of events and a zip are passed on as they come.
 */
export function remixHandler({ build, getLoadContext }: Options): RequestHandler {
  const handlerFor = handlers(build)
  return async (request, response, next) => {
    try {
      const asked = webRequest(request, response)
      const handle = handlerFor(request.path)
      await send(await handle(asked, await getLoadContext(request, response)), request, response)
    } catch (error) {
      next(error)
    }
  }
}

/** One handler for each part of a build, made when it is first asked for. */
function handlers(build: Options['build']): (pathname: string) => WebHandler {
  if (typeof build === 'function') {
    const handle = createRequestHandler(build, process.env.NODE_ENV)
    return () => handle
  }
  const buildFor = buildsBySegment(build)
  const made = new Map<ServerBuild, WebHandler>()
  return (pathname) => {
    const part = buildFor(pathname)
    const handle = made.get(part) ?? createRequestHandler(part, process.env.NODE_ENV)
    made.set(part, handle)
    return handle
  }
}

function webRequest(request: NodeRequest, response: NodeResponse): Request {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const body: RequestInit =
    request.method === 'POST' ? { body: Readable.toWeb(request) as BodyInit, duplex: 'half' } : {}
  const url = new URL(request.originalUrl, `${request.protocol}://${request.get('Host') ?? 'localhost'}`)
  return new Request(url, { method: request.method, headers, signal: gone.signal, ...body })
}

/** Whoever goes away before the end of a stream is no failure of ours. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
}

async function send(answer: Response, request: NodeRequest, response: NodeResponse): Promise<void> {
  response.statusMessage = answer.statusText
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  const type = answer.headers.get('Content-Type') ?? ''
  if (!answer.body) return void response.end()
  if (STREAMED.test(type)) {
    response.flushHeaders()
    return pipeline(Readable.fromWeb(answer.body as WebStream), response).catch(unlessGone)
  }
  const body = Buffer.from(await answer.arrayBuffer())
  const isText = TEXT.test(type) || type === 'text/x-script'
  if (isText) response.vary('Accept-Encoding')
  if (!isText || body.length < WORTH_COMPRESSING || !request.acceptsEncodings('gzip'))
    return void response.end(body)
  response.set('Content-Encoding', 'gzip')
  response.end(await compress(body, { level: 5 }))
}
