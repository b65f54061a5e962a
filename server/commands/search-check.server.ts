import { checkAndRepairIndex, checkIndex } from '~/features/finding/check-index.server'
import type { IndexCheck } from '~/features/finding/compare-index.server'
import type { IndexRepair } from '~/features/finding/repair-index.server'
import { counted } from '~/ui/count'
import { closeStorage, openStorage } from '../site.server'

/** Compares search with the database; exits with 1 and a list when they differ, and still do after `--repair`. */
export default async function searchCheck(args: string[]): Promise<void> {
  await openStorage()
  const check: IndexCheck & Partial<IndexRepair> = await (args.includes('--repair')
    ? checkAndRepairIndex()
    : checkIndex())
  await closeStorage()
  const { left = check.differences } = check
  for (const line of reportOf({ ...check, differences: left })) console.log(line)
  if (left.length < check.differences.length)
    console.log(`${counted(check.differences.length - left.length, 'difference')} mended.`)
  if (left.length > 0) process.exitCode = 1
}

function reportOf({ differences, waiting, notCompared }: IndexCheck): string[] {
  const lines = differences.map(({ id, engine, problem }) => `  ${id}  ${engine}  ${problem}`)
  if (waiting > 0)
    lines.push(`${counted(waiting, 'change')} still on the way to search. They arrive while the site runs.`)
  if (notCompared) lines.push(`Meilisearch was not compared: ${notCompared}.`)
  if (differences.length === 0) return [...lines, 'Search and the database agree.']
  return [
    ...lines,
    `${counted(differences.length, 'difference')}. Mend them with: npm run search:check -- --repair`,
  ]
}
