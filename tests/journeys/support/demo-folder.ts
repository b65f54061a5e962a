import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Exhibits, prepareExhibits } from './exhibits'
import { startSite } from './running-site'

/** Unless it has been told already, the demo company is told once before the journeys, which all start from a copy. */
export default async function setup(): Promise<() => void> {
  if (process.env.HINDSIGHT_DEMO_FOLDER) return () => undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-demo-'))
  process.env.HINDSIGHT_DEMO_FOLDER = folder
  await tellDemo(folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Tells the demo company's stories, and adds what it lacks of what pages can show. */
export async function tellDemo(folder: string): Promise<void> {
  const site = await startSite({ dataDir: path.join(folder, 'data') })
  try {
    writeFileSync(path.join(folder, 'exhibits.json'), JSON.stringify(await prepareExhibits(site)))
  } finally {
    await site.stop()
  }
}

/** Makes a folder the data folder of a site with the demo company in it. */
export function copyDemo(to: string): void {
  cpSync(path.join(demoFolder(), 'data'), to, { recursive: true })
}

/** What every copy has to show beside the demo's stories. */
export function exhibits(): Exhibits {
  return JSON.parse(readFileSync(path.join(demoFolder(), 'exhibits.json'), 'utf8'))
}

function demoFolder(): string {
  const folder = process.env.HINDSIGHT_DEMO_FOLDER
  if (!folder) throw new Error('The demo company has not been told.')
  return folder
}
