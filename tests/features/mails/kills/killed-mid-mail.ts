import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '~/platform/db.server'
import { bundled, start } from '../../../support/program'
import { openMailServer } from '../mail-server'
import { claimsRunOut } from './kills'

/**
 * Kills the process that mails while the mail server has a mail and has not answered, and lets the next one begin at
 * once. Returns how many mails came, once everything is settled.
 */
export async function mailsDespiteAKillMidMail(makeOne: () => Promise<unknown>): Promise<number> {
  const mails = await openMailServer(undefined, { thinksMs: 1500 })
  const folder = mkdtempSync(path.resolve('node_modules/.mail-kills-'))
  try {
    const program = await bundled(path.join(import.meta.dirname, 'mailing-process.ts'), folder)
    await makeOne()
    const first = await start(program)
    while (mails.thinking() === 0) await sleep(10)
    first.kill('SIGKILL')
    await once(first, 'exit')
    await claimsRunOut()
    const second = await start(program)
    while (mails.received.length === 0) await sleep(10)
    await claimsRunOut()
    while ((await db.noticeMail.count({ where: { settledAt: null } })) > 0) await sleep(50)
    second.kill('SIGKILL')
    await once(second, 'exit')
    return mails.received.length
  } finally {
    await mails.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
