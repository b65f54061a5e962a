import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run, Stop, step } from './say.mjs'

// The one without a window to draw needs a quarter less of a processor for the same pages.
const HEADLESS = 'chromium-headless-shell'
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an installed Chromium or Chrome. On Debian as root it is installed when there is none. */
export async function findBrowser() {
  const found = installed()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) {
    step('Installing Chromium for the journeys …')
    await run('apt-get', ['update', '-qq'], { quiet: true })
    const chromium = isOffered(HEADLESS) ? HEADLESS : 'chromium'
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', chromium], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
    const now = installed()
    if (now) return now
  }
  throw new Stop(
    `The journeys need Chromium or Chrome. ${isDebian() ? 'Run: sudo apt-get install chromium' : 'Install one, or set HINDSIGHT_BROWSER to its path.'}`,
  )
}

function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [process.env.HINDSIGHT_BROWSER, ...inPath, ...ELSEWHERE].find((file) => file && existsSync(file))
}

/** Whether Debian of this age has the package. */
function isOffered(name) {
  return spawnSync('apt-cache', ['show', name]).status === 0
}

function isDebian() {
  return existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
}
