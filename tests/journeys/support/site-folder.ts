import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyDemo } from './demo-folder'
import { type RunningSite, type SiteOptions, startSite } from './running-site'

export type OwnSiteOptions = Omit<SiteOptions, 'dataDir'> & {
  /** Starts from the demo company; without it from an empty folder. */
  demo?: boolean
}

/** A site on a data folder of its own, and the way to end both. */
export async function startOwnSite({ demo = false, ...options }: OwnSiteOptions = {}): Promise<{
  site: RunningSite
  end(): Promise<void>
}> {
  const folder = dataFolder(demo)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const site = await startSite({ ...options, dataDir: folder })
    return {
      site,
      async end() {
        await site.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** A new data folder, with the demo company in it or empty. The caller removes it. */
export function dataFolder(demo: boolean): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-journey-'))
  if (demo) copyDemo(folder)
  return folder
}
