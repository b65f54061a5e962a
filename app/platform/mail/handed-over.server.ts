import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.server'

// A mail server has a mail from the moment it says so, while our database knows it a commit later, which may have to
// wait its turn. A file is there at once, so a process that dies in between sends nothing twice.

/** Notes that the mail server has this mail, before anything else is done. Forget it once the database knows. */
export function noteHandedOver(id: string): void {
  const file = noteOf(id)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
}

/** Whether a process that died had handed it over. */
export function wasHandedOver(id: string): boolean {
  return existsSync(noteOf(id))
}

export function forgetHandedOver(id: string): void {
  rmSync(noteOf(id), { force: true })
}

function noteOf(id: string): string {
  if (!/^[0-9a-z]{12}$/.test(id)) throw new Error('A mail is named by an id.')
  return path.join(env().dataDir, 'mails-handed-over', id)
}
