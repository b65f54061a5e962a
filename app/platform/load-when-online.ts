/**
 * Loads a part of a page that comes only when it is needed. On a device that is offline it comes once that is online again.
 * @throws what the browser says when the part cannot be had although the device is online
 */
export async function loadWhenOnline<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load()
    } catch (problem) {
      if (navigator.onLine) throw problem
      await new Promise((online) => addEventListener('online', online, { once: true }))
    }
  }
}
