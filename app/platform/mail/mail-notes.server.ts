import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.server'

// A mail server has a mail from the moment it says so, while our database knows it a commit later, which may have to
// wait its turn. Files are there at once, whoever dies in between.

/** Where the courier notes that the mail server has a mail: it moves one file to the other's place. */
export interface MailNote {
  underWay: string
  handedOver: string
}

const FOLDERS = { underWay: 'mails-under-way', handedOver: 'mails-handed-over' }
const DAY_MS = 86_400_000

/** After so long a process of that number is another one: no courier talks for minutes. */
const STALE_MS = 10 * 60_000

/** Notes that the process of that number has this mail in hand. Forget it once the database knows what came of it. */
export function noteUnderWay(id: string, pid: number): MailNote {
  const note = noteOf(id)
  for (const file of [note.underWay, note.handedOver]) mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(note.underWay, String(pid))
  return note
}

/** Whether a process that is still there has this mail in hand, so that nobody else may send it. */
export function isUnderWay(id: string): boolean {
  const { underWay } = noteOf(id)
  if (!existsSync(underWay)) return false
  try {
    const { mtimeMs } = statSync(underWay)
    return Date.now() - mtimeMs < STALE_MS && isAlive(Number(readFileSync(underWay, 'utf8')))
  } catch (error) {
    // Handed over just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Whether the mail server has it, as the courier of a process that died may have noted. */
export function wasHandedOver(id: string): boolean {
  return existsSync(noteOf(id).handedOver)
}

export function forgetMail(id: string): void {
  for (const file of Object.values(noteOf(id))) rmSync(file, { force: true })
}

/** Forgets what processes left behind that were killed after the database knew: nothing is under way for a day. */
export function forgetOldMails(): void {
  for (const folder of Object.values(FOLDERS).map((name) => path.join(env().dataDir, name)))
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const file = path.join(folder, name)
      const left = statSync(file, { throwIfNoEntry: false })
      if (left && Date.now() - left.mtimeMs > DAY_MS) rmSync(file, { force: true })
    }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function noteOf(id: string): MailNote {
  if (!/^[0-9a-z]{12}$/.test(id)) throw new Error('A mail is named by an id.')
  const file = (folder: string) => path.join(env().dataDir, folder, id)
  return { underWay: file(FOLDERS.underWay), handedOver: file(FOLDERS.handedOver) }
}
