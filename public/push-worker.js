// Shows what the site sends to this browser while it is closed. Keeps nothing, and takes no part in how pages are loaded.

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data.json()))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(new URL(event.notification.data.path, self.location.origin).href))
})

/** A newer one about the same thing takes the place of the one that is shown; the same one again makes no sound. */
async function show({ site, line, path, tag, push }) {
  const [shown] = await self.registration.getNotifications({ tag })
  const renotify = shown !== undefined && shown.data.push !== push
  const silent = shown !== undefined && !renotify
  await self.registration.showNotification(site, { body: line, tag, renotify, silent, data: { path, push } })
}

async function open(url) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = windows.find((window) => window.url === url)
  await (there ? there.focus() : self.clients.openWindow(url))
}
