import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { NotFound } from '~/platform/errors'
import { readPicture } from '~/platform/pictures.server'

/** Pictures, for whoever is signed in. A name is the hash of what it holds, so it may be kept for good. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  requireViewer(context)
  const [, hash = ''] = /^pictures\/([0-9a-f]{64})\.webp$/.exec(params['*'] ?? '') ?? []
  const picture = await readPicture(hash)
  if (!picture) throw new NotFound()
  return new Response(new Uint8Array(picture), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Length': String(picture.length),
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  })
}
