import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The process id of the search server that runs over a data folder. */
export function searchServerOf(dataDir: string): number {
  const said = readFileSync(path.join(dataDir, 'search', 'meilisearch', 'meilisearch.pid'), 'utf8')
  const { pid }: { pid: number } = JSON.parse(said)
  return pid
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A dead child that nobody has looked at yet still has its number.
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || !/^\d+ \(.*\) Z/s.test(readFileSync(stat, 'utf8'))
}
