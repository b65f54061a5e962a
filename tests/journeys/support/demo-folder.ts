import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSite } from './running-site'

/** Where the demo company's stories have been told once; every worker starts from a copy of that folder. */
export default async function setup(): Promise<() => void> {
  if (process.env.HINDSIGHT_DEMO_FOLDER) return () => undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-journeys-'))
  process.env.HINDSIGHT_DEMO_FOLDER = path.join(folder, 'demo')
  const site = await startSite({ dataDir: process.env.HINDSIGHT_DEMO_FOLDER })
  await site.stop()
  return () => rmSync(folder, { recursive: true, force: true })
}
