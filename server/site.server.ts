import { constants, mkdirSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { consumers } from '~/consumers.server'
import { dueWork } from '~/due-work.server'
import { lucia } from '~/features/accounts/sessions.server'
import { closeFinder, openFinder } from '~/features/finding/finder.server'
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
  const sweeper = setInterval(sweep, 3_600_000)
  return {
    async close() {
      clearInterval(sweeper)
      await timed.stop()
      await worker.stop()
      await closeFinder()
      await closeStorage()
    },
  }
}

async function sweep(): Promise<void> {
  try {
    await lucia().deleteExpiredSessions()
  } catch (error) {
    log.error('Expired sessions could not be cleared', error)
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
