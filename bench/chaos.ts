// npm run chaos -- [--acts 5000] [--seed 1]
// Four people write, move and delete at random while the search server is killed, paused, robbed of its data and out of disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chaos } from '../tests/journeys/support/chaos/chaos'
import { smallDisk } from '../tests/journeys/support/chaos/disturbances'
import { startSite } from '../tests/journeys/support/running-site'

const { values } = parseArgs({
  options: { acts: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
})
const dataDir = mkdtempSync(path.join(tmpdir(), 'hindsight-chaos-'))
const giveBack = await smallDisk(dataDir)
if (!giveBack) console.log('No disk is filled: this user may not mount one.')
const site = await startSite({ dataDir })
const outcome = await chaos({
  ...{ site, acts: Number(values.acts), seed: Number(values.seed), canFillDisk: giveBack !== null },
  ...{ pauseBetweenDisturbancesMs: 5000, report: console.log },
}).finally(async () => {
  await site.stop()
  await giveBack?.()
  rmSync(dataDir, { recursive: true, force: true })
})
const { acts, answers, disturbed, told, check, settledAfterMs } = outcome
console.log(
  `\n${acts} acts; the search server was ${Object.entries(disturbed)
    .map(([what, times]) => `${what} ${times} times`)
    .join(', ')}`,
)
console.log(`${answers} searches answered, ${told.length} showed what they should not or failed`)
for (const line of told.slice(0, 20)) console.log(`  ${line}`)
console.log(`After ${(settledAfterMs / 1000).toFixed(1)} s: ${check}`)
if (told.length > 0 || check !== 'Search and the database agree.') {
  console.log(`\nThe last that the site said:\n${site.output().split('\n').slice(-40).join('\n')}`)
  process.exitCode = 1
}
