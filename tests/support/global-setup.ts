import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Migrates one empty database; each test file gets copies of it. */
export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-tests-'))
  process.env.HINDSIGHT_TEST_FOLDER = folder
  execFileSync('npx', ['prisma', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: `file:${path.join(folder, 'base.db')}` },
    stdio: 'pipe',
  })
  return () => rmSync(folder, { recursive: true, force: true })
}
