// npm run bench:mail-kills -- [--kills 100] [--events 1000] [--seed 1]
// Kills the process that tells and mails while it has much to do, and counts what a real mail server got.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { disconnect } from '~/platform/db.server'
import { closeSql } from '~/platform/sql.server'
import { mailsDespiteKills } from '../tests/features/mails/kills/kills'
import { randomFrom } from '../tests/journeys/support/chaos/random'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    events: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
})
const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-mail-kills-'))
Object.assign(process.env, { DATA_DIR: folder, APP_URL: 'http://localhost' })
execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
  env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'hindsight.db')}` },
  stdio: 'pipe',
})
const random = randomFrom(Number(values.seed))
const outcome = await mailsDespiteKills({
  ...{ kills: Number(values.kills), events: Number(values.events) },
  roll: () => random.next(),
}).finally(async () => {
  closeSql()
  await disconnect()
  rmSync(folder, { recursive: true, force: true })
})
const { kills, mails, expected, told, notices, doubles, sentWhileKilled, seconds } = outcome
const right = JSON.stringify(told) === JSON.stringify(expected) && notices === expected.length
console.log(
  `${kills} kills in ${seconds.toFixed(0)} s; ${sentWhileKilled} of ${mails} mails went out between them`,
)
console.log(
  `${expected.length} things to tell, ${notices} notices, ${told.length} told by mail: ${right ? 'exactly right' : 'WRONG'}`,
)
console.log(`${doubles} mails came twice, with the same Message-ID`)
if (!right) process.exitCode = 1
