import { SingleBar } from 'cli-progress'
import { rebuildIndex } from '~/features/finding/rebuild-index.server'
import { counted } from '~/ui/count'
import { closeStorage, openStorage } from '../site.server'

/** Makes search anew from the database; the site may run meanwhile. */
export default async function searchRebuild(): Promise<void> {
  await openStorage()
  const bar = new SingleBar({
    format: '  {bar} {percentage} %  {duration_formatted}',
    clearOnComplete: false,
    noTTYOutput: false,
  })
  bar.start(1, 0)
  const { posts, withMeilisearch } = await rebuildIndex((done, total) => {
    bar.setTotal(total)
    bar.update(done)
  }).finally(() => bar.stop())
  await closeStorage()
  console.log(`${counted(posts, 'post')} can be found.`)
  if (!withMeilisearch)
    console.log('Meilisearch does not answer; it is filled as soon as the site reaches it.')
}
