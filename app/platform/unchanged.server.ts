import { contentHash } from './id.server'

/**
 * Answers with a text, or with 304 to whoever has it already: by its hash, or where only a time is given, by that
 * (RFC 9110, 13.2.2).
 */
export function textUnlessUnchanged(
  request: Request,
  text: string,
  { type, changedAt }: { type: string; changedAt: Date },
): Response {
  const etag = `"${contentHash(text).slice(0, 32)}"`
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'private, no-cache',
    ETag: etag,
    'Last-Modified': changedAt.toUTCString(),
  }
  const known = request.headers.get('If-None-Match')
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '')
  const isKnown = known
    ? known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')
    : Math.floor(changedAt.getTime() / 1000) * 1000 <= since
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}
