import type { Viewer } from '~/features/accounts/viewer'
import { publishOrHold } from '~/features/holds/publish-or-hold.server'
import { publishForm } from '~/features/posts/post-form'
import { transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { again } from './people'

/** What somebody wrote first, which waits to be read. */
export async function heldQuestion(by: Viewer): Promise<string> {
  await transaction((tx) => tx.site.update({ where: { id: 1 }, data: { holdFirst: 1 } }))
  const fields = { kind: 'question', title: 'Where do I begin?', body: 'It is my first day.', topics: '' }
  const path = await publishOrHold(await again(by), parseValues(fields, publishForm))
  await transaction((tx) => tx.site.update({ where: { id: 1 }, data: { holdFirst: null } }))
  return path.split('/').at(-1) ?? ''
}
