import { addPushDevice } from '~/features/push/add-push-device.server'
import { sendDuePushes } from '~/features/push/send-pushes.server'
import { now, setClock } from '~/platform/clock.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { cookieOf } from '../../support/site'
import type { openPushService } from './push-service'

type Service = Awaited<ReturnType<typeof openPushService>>

/** A browser of somebody that shows notices; returns where it is reached. */
export async function deviceOf(who: { id: string }, service: Service): Promise<string> {
  const subscription = service.subscribe()
  await addPushDevice(await sessionOf(who), subscription)
  return subscription.endpoint
}

/** The token of the session that somebody has in a test. */
export async function sessionOf(who: { id: string }): Promise<string> {
  return (await cookieOf(who)).split('=')[1] ?? ''
}

/** Everything that follows from what happened, messages to devices included. */
export async function settled(): Promise<void> {
  await drainOutbox()
  await sendDuePushes()
}

/** Lets the clock run and sends what falls due meanwhile. */
export async function minutesLater(minutes: number): Promise<void> {
  setClock(new Date(now().getTime() + minutes * 60_000))
  await settled()
}
