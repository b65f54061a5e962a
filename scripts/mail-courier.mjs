// Brings mails to a mail server in a process of its own, for a site that may be killed meanwhile. What it was given it
// brings to its end, and notes what the server took; then it ends too. The site starts it
// (app/platform/mail/courier.server.ts).
import { renameSync } from 'node:fs'
import { createTransport } from 'nodemailer'

/** Longer than any conversation takes: a courier that nobody waits for ends then, whatever a mail server does. */
const PATIENCE_MS = 60_000

const transporters = new Map()
let inHand = 0

// Service managers tell all processes of a site to end; when this one does is for the site to say, by letting go.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

process.on('message', async ({ id, transport, message, note }) => {
  inHand += 1
  const problem = await bring(transport, message, note)
  inHand -= 1
  if (process.connected) process.send({ id, problem })
  endWhenAlone()
})

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref()
  endWhenAlone()
})

/** Null when the server took it, and otherwise what it said. */
async function bring(transport, message, note) {
  try {
    await transporterFor(transport).sendMail(message)
    // One step, so that the mail is never both under way and handed over, nor neither.
    renameSync(note.underWay, note.handedOver)
    return null
  } catch ({ message, code, responseCode }) {
    return { message, code, responseCode }
  }
}

function transporterFor(transport) {
  const known = transporters.get(transport.url) ?? createTransport(transport)
  transporters.set(transport.url, known)
  return known
}

function endWhenAlone() {
  if (inHand === 0 && !process.connected) process.exit(0)
}
