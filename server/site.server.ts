import { constants, mkdirSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { consumers } from '~/consumers.server'
import { dueWork } from '~/due-work.server'
import { lucia } from '~/features/accounts/sessions.server'
import { closeFinder, openFinder } from '~/features/finding/finder.server'
import { startMailing } from '~/features/mails/send-mails.server'
import { sweepMails } from '~/features/mails/sweep-mails.server'
import { startPushing } from '~/features/push/send-pushes.server'
import { sweepPushes } from '~/features/push/sweep-pushes.server'
import { sendAlerts } from '~/features/saved-searches/send-alerts.server'
import { settleSearches } from '~/features/search-log/settling.server'
import { sweepSearches } from '~/features/search-log/sweep-searches.server'
import { gapRadar } from '~/features/wanted/gap-radar.server'
import { sweepGaps } from '~/features/wanted/sweep-gaps.server'
import { disconnect } from '~/platform/db.server'
import { startDueWork } from '~/platform/due-work.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { registerConsumers } from '~/platform/outbox.server'
import { startWorker } from '~/platform/outbox-worker.server'
import { closeSql, row, sql } from '~/platform/sql.server'

interface SiteOptions {
  /** Load the demo company when nobody has been here yet. */
  demo: boolean
}

/**
 * Opens everything behind the pages: database, search, the worker that delivers events.
 * Throws what the machine says (no right to write, a damaged file); the launcher turns that into a sentence.
 */
export async function openSite({ demo }: SiteOptions): Promise<{ close(): Promise<void> }> {
  await openStorage()
  await openFinder()
  if (demo && isUntouched()) {
    const { loadDemoCompany } = await import('#prisma/seed/load.server')
    await loadDemoCompany()
  }
  const worker = startWorker()
  const timed = startDueWork(dueWork)
  const mailing = startMailing()
  const pushing = startPushing()
  const sweeper = setInterval(sweep, 3_600_000)
  const swept = sweep()
  const noting = noteSearches()
  return {
    async close() {
      clearInterval(sweeper)
      await timed.stop()
      await mailing.stop()
      await pushing.stop()
      await swept
      await noting.stop()
      await worker.stop()
      await closeFinder()
      await closeStorage()
    },
  }
}

/** What is done every hour; what fails keeps nothing else from being done. */
const CHORES = {
  'Expired sessions could not be cleared': () => lucia().deleteExpiredSessions(),
  'What was searched for could not be forgotten': sweepSearches,
  'What was asked in vain could not be forgotten': sweepGaps,
  'What became of mails could not be forgotten': sweepMails,
  'What became of messages to devices could not be forgotten': sweepPushes,
  'Alerts of saved searches could not be sent': sendAlerts,
}

async function sweep(): Promise<void> {
  for (const [failure, chore] of Object.entries(CHORES)) {
    try {
      await chore()
    } catch (error) {
      log.error(failure, error)
    }
  }
}

/** Writes down what was searched for, some seconds after it was. */
function noteSearches(): { stop(): Promise<void> } {
  let writing = Promise.resolve()
  const settle = (all: boolean) => {
    writing = writing.then(() => settleSearches([gapRadar], { all }))
  }
  const timer = setInterval(() => settle(false), 1000)
  return {
    async stop() {
      clearInterval(timer)
      settle(true)
      await writing
    },
  }
}

/** The database alone, for commands that do not search. */
export async function openStorage(): Promise<void> {
  mkdirSync(env().dataDir, { recursive: true })
  await access(env().dataDir, constants.W_OK)
  registerConsumers(consumers)
  row(sql`select id from "Site"`)
}

export async function closeStorage(): Promise<void> {
  // The reading connection first: it cannot move what was written ahead into the file, and the last one should.
  closeSql()
  await disconnect()
}

function isUntouched(): boolean {
  return row(sql`select id from "User" limit 1`) === null
}
