interface Subscribed {
  endpoint: string
  p256dh: string
  auth: string
}

/**
 * Asks the person, and then the browser's push service, for an address at which this device is reached. Null when the
 * person, or the browser for them, says no.
 * @throws what the browser says when its push service gives none.
 */
export async function subscribeHere(siteKey: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  await navigator.serviceWorker.register('/push-worker.js')
  const { pushManager } = await navigator.serviceWorker.ready
  // An old one may belong to another session, or to other keys of this site.
  await (await pushManager.getSubscription())?.unsubscribe()
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: siteKey })
  const { endpoint = '', keys = {} } = made.toJSON()
  return { endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' }
}
