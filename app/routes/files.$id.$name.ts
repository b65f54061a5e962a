import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { fileToServe } from '~/features/uploads/read-file.server'
import { NotFound } from '~/platform/errors'

/**
 * A file. Only a picture drawn anew is shown in place; anything else is saved, and neither may do anything as a page.
 * The browser keeps it but asks each time, so that who may no longer read it is told so.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const sharp = new URL(request.url).searchParams.get('size') === 'sharp'
  const file = await fileToServe(requireViewer(context), params.id ?? '', { sharp })
  const etag = `"${file.hash}"`
  const guards = { ETag: etag, 'Content-Security-Policy': "default-src 'none'; sandbox" }
  if (request.headers.get('If-None-Match')?.includes(etag))
    return new Response(null, { status: 304, headers: guards })
  const bytes = await file.bytes()
  if (!bytes) throw new NotFound()
  const how = file.isPicture ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...guards,
      'Content-Type': file.type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  })
}
