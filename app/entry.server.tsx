import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '~/platform/log.server'
import { NonceProvider } from '~/platform/nonce'

/** Longer than any page should take; a page that hangs is cut off and logged. */
export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false
    const page = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <RemixServer context={entry} url={request.url} nonce={context.nonce} />
      </NonceProvider>,
      {
        nonce: context.nonce,
        // Pages are whole when they leave: nothing of ours is deferred, and one piece costs less than a stream of many.
        onAllReady() {
          const chunks: Buffer[] = []
          const whole = new Writable({
            write(chunk: Buffer, _encoding, done) {
              chunks.push(chunk)
              done()
            },
            final(done) {
              clearTimeout(tooLong)
              headers.set('Content-Type', 'text/html; charset=utf-8')
              resolve(
                new Response(withoutNulls(Buffer.concat(chunks)), { headers, status: failed ? 500 : status }),
              )
              done()
            },
          })
          page.pipe(whole)
        },
        onShellError(error) {
          clearTimeout(tooLong)
          reject(error)
        },
        onError(error) {
          failed = true
          log.error('A page could not be drawn', error, { request: context.requestId })
        },
      },
    )
    // Cleared when the page is done: until then it keeps the whole page in memory.
    const tooLong = setTimeout(() => page.abort(), streamTimeout + 1000)
  })
}

/** React 18 leaves zero bytes where a character of several bytes does not fit the end of its buffer. */
function withoutNulls(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return page.includes(0) ? Buffer.from(page.filter((byte) => byte !== 0)) : page
}
