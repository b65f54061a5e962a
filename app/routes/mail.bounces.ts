import { timingSafeEqual } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { takeBounce } from '~/features/mails/take-bounce.server'
import { env } from '~/platform/env.server'
import { NotFound } from '~/platform/errors'
import { contentHash } from '~/platform/id.server'

export const handle = { public: true }

export function loader() {
  throw new NotFound()
}

/** Takes a mail that came back from the mail server, which shows the secret of MAIL_BOUNCES_SECRET. */
export async function action({ request }: ActionFunctionArgs) {
  const { bounces } = env()
  const shown = request.headers.get('Authorization')?.replace(/^Bearer /i, '') ?? ''
  if (!bounces || !isSame(shown, bounces.secret)) throw new NotFound()
  await takeBounce(new Uint8Array(await request.arrayBuffer()))
  // Also where there was nothing to take: the mail server is to try nothing again.
  return new Response(null, { status: 204 })
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(contentHash(one)), Buffer.from(contentHash(other)))
}
