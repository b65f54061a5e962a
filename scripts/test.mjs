#!/usr/bin/env node
// The whole check. A part that fails ends it, once those beside it have ended; what waits a lot has company that does not need it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { build, generate, install } from './prepare.mjs'
import { run, Stop, step } from './say.mjs'

const bin = (name) => path.join('node_modules', '.bin', name)
const results = path.resolve('test-results')

async function check(title, program, args, options) {
  step(title)
  await run(program, args, { failure: `${title} did not pass.`, ...options })
}

/** Parts that do not need each other, side by side; all of them come to their end before the first failure is said. */
async function together(...parts) {
  const ends = await Promise.allSettled(parts)
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

/** What it finds is said last, where the lines of what runs beside it do not bury it. */
function types() {
  return check('Types', bin('tsc'), ['--noEmit'], { quiet: true })
}

async function lintAndImportRules() {
  const colours = process.stdout.isTTY ? [] : ['--colors=off']
  await check('Lint and format', bin('biome'), ['ci', '--error-on-warnings', ...colours])
  await check('Import rules', bin('vitest'), ['run', 'tests/architecture.test.ts'])
}

function unitsAndIntegration() {
  const written = `--outputFile.json=${path.join(results, 'units.json')}`
  const args = ['run', '--reporter=default', '--reporter=json', written]
  return check('Unit and integration tests', bin('vitest'), args)
}

/** The production build, and the stories of the demo company told by it. */
async function siteToVisit() {
  await build()
  await run(bin('vite-node'), ['--config', 'vitest.config.ts', 'tests/journeys/support/tell-demo.ts'], {
    quiet: true,
    failure: 'The demo company could not be told.',
  })
}

async function rulesThenTestsAndSite() {
  await lintAndImportRules()
  await together(unitsAndIntegration(), siteToVisit())
}

/** Test databases are thousands of short-lived files: kept in memory where there is room, they wait for no disk. */
function keepFilesInMemory() {
  const memory = '/dev/shm'
  if (process.env.TMPDIR || !existsSync(memory)) return
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > 4 * 2 ** 30) process.env.TMPDIR = memory
}

/** Tests passed, failed and skipped, as vitest and Playwright write them down. */
function count() {
  const units = JSON.parse(readFileSync(path.join(results, 'units.json'), 'utf8'))
  const journeys = JSON.parse(readFileSync(path.join(results, 'journeys.json'), 'utf8')).stats
  return {
    passed: units.numPassedTests + journeys.expected,
    failed: units.numFailedTests + journeys.unexpected,
    skipped: units.numPendingTests + journeys.skipped,
  }
}

async function main() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  await install()
  await generate()
  const browser = await findBrowser()
  keepFilesInMemory()
  const demo = mkdtempSync(path.join(tmpdir(), 'hindsight-demo-'))
  process.env.HINDSIGHT_DEMO_FOLDER = demo
  try {
    await together(types(), rulesThenTestsAndSite())
    await check('Journeys in a real browser', bin('playwright'), ['test'], {
      env: { HINDSIGHT_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, 'journeys.json') },
    })
  } finally {
    rmSync(demo, { recursive: true, force: true })
  }
  const { passed, failed, skipped } = count()
  step('Everything passed.')
  process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
}

try {
  process.chdir(new URL('..', import.meta.url).pathname)
  if (!existsSync('package.json')) throw new Stop('Run this from the project.')
  await main()
} catch (error) {
  process.stderr.write(`\n${error instanceof Stop ? error.message : error.stack}\n`)
  process.exit(1)
}
