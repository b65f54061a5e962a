import { checkIndex, type IndexCheck } from '~/features/finding/check-index.server'
import { counted } from '~/ui/count'
import { closeStorage, openStorage } from '../site.server'

/** Compares search with the database; exits with 1 and a list when they differ. */
export default async function searchCheck(): Promise<void> {
  await openStorage()
  const check = await checkIndex()
  await closeStorage()
  for (const line of reportOf(check)) console.log(line)
  if (check.differences.length > 0) process.exitCode = 1
}

function reportOf({ differences, waiting, notCompared }: IndexCheck): string[] {
  const lines = differences.map(({ id, engine, problem }) => `  ${id}  ${engine}  ${problem}`)
  if (waiting > 0)
    lines.push(`${counted(waiting, 'change')} still on the way to search. They arrive while the site runs.`)
  if (notCompared) lines.push(`Meilisearch was not compared: ${notCompared}.`)
  if (differences.length === 0) return [...lines, 'Search and the database agree.']
  return [...lines, `${counted(differences.length, 'difference')}. Mend them with: npm run search:rebuild`]
}
