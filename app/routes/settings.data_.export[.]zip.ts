import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { exportData } from '~/features/privacy/export-data.server'

/** Everything that the site keeps of the viewer, as one file. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const nameless = new URL(request.url).searchParams.has('nameless')
  const zip = await exportData(viewer, { nameless })
  return new Response(Readable.toWeb(zip) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="hindsight-${viewer.handle}.zip"`,
      'Cache-Control': 'no-store',
    },
  })
}
