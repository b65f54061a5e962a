import { transaction } from '~/platform/db.server'
import { limit, sourceOf } from '~/platform/limits.server'
import { record } from '~/platform/outbox.server'
import { joinRequested, resetRequested } from './account-events'

const HOUR = 60 * 60

/**
 * Asks for a link to join. Whether the address is known, new or not allowed is found out later, by the worker, so
 * that this does the same work and gives the same answer for all of them.
 * @throws TooMany
 */
export async function requestJoin(email: string, address: string): Promise<void> {
  await request(joinRequested({ email }), `join ${email}`, address)
}

/**
 * Asks for a link to choose a new password; the same for every address.
 * @throws TooMany
 */
export async function requestReset(email: string, address: string): Promise<void> {
  await request(resetRequested({ email }), `reset ${email}`, address)
}

type Request = ReturnType<typeof joinRequested>

async function request(event: Request, key: string, address: string): Promise<void> {
  await limit(`link source ${sourceOf(address)}`, { tries: 20, seconds: HOUR })
  await limit(`link ${key}`, { tries: 5, seconds: HOUR })
  await transaction((tx) => record(tx, event))
}
