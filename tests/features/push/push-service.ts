import { resetEnv } from '~/platform/env.server'
import { vapidKeys } from '~/platform/push/vapid-keys.server'
import { startPushService } from '../../support/push-service'

/** A push service that the site sends to until it is closed, with browsers that know this site. */
export async function openPushService(...refusing: Parameters<typeof startPushService>) {
  const service = await startPushService(...refusing)
  process.env.PUSH_SERVICES = service.origin
  resetEnv()
  return {
    ...service,
    subscribe: () => service.subscribe(vapidKeys().publicKey),
    async close() {
      delete process.env.PUSH_SERVICES
      resetEnv()
      await service.close()
    },
  }
}
