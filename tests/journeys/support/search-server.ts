import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The process id of the search server that runs over a data folder. */
export function searchServerOf(dataDir: string): number {
  const said = readFileSync(path.join(dataDir, 'search', 'meilisearch', 'meilisearch.pid'), 'utf8')
  const { pid }: { pid: number } = JSON.parse(said)
  return pid
}

/** The commands of all running programs that were told about a folder. */
export function programsOver(folder: string): string[] {
  if (!existsSync('/proc/self')) throw new Error('Only Linux lists its programs in /proc.')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandOf(pid))
    .filter((command) => command.includes(folder))
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    // It ended meanwhile.
    return ''
  }
}
