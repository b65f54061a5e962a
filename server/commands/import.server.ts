import { existsSync } from 'node:fs'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { importFile } from '~/features/importing/import-file.server'
import { closeStorage, openStorage } from '../site.server'
import { Stop } from './stop'

const USAGE = 'npm run import -- FILE.jsonl [--dry-run]'

/** Imports a file; the running site, or else the next start, puts what came into search. */
export default async function importCommand(args: string[]): Promise<void> {
  const dryRun = args.includes('--dry-run')
  const [file, ...rest] = args.filter((arg) => arg !== '--dry-run')
  if (!file || rest.length > 0) throw new Stop(`Name one file: ${USAGE}`)
  if (!existsSync(file)) throw new Stop(`There is no file ${path.resolve(file)}.`)
  await openStorage()
  const bar = new SingleBar({
    format: '  {bar} {percentage} %  {duration_formatted}',
    clearOnComplete: false,
    noTTYOutput: false,
  })
  bar.start(1, 0)
  const report = await importFile({
    file,
    dryRun,
    onProgress(done, total) {
      bar.setTotal(total)
      bar.update(done)
    },
  }).finally(() => bar.stop())
  await closeStorage()
  const { posts, answers, comments, people, topics, refused } = report
  const described = people + topics > 0 ? `, ${people} people and ${topics} topics described` : ''
  console.log(
    `${dryRun ? 'Would add' : 'Added'} ${posts} posts, ${answers} answers and ${comments} comments${described}.`,
  )
  for (const { line, reason } of refused.slice(0, 100)) console.log(`  line ${line} ${reason}`)
  if (refused.length > 100) console.log(`  and ${refused.length - 100} more`)
  if (refused.length > 0) console.log(`${refused.length} lines were left out.`)
  if (refused.length > 0) process.exitCode = 2
}
