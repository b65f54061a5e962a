import type { Viewer } from '~/features/accounts/viewer'
import type { Hand } from '~/features/anonymity/hand.server'
import { holdFiles } from '~/features/uploads/hold-files.server'
import type { Tx } from '~/platform/db.server'

/** From here on a post holds the files that any of its texts mentions. */
export function holdPostFiles(
  tx: Tx,
  by: { viewer: Viewer; hand: Hand },
  postId: string,
  columns: unknown,
): Promise<void> {
  return holdFiles(tx, { ...by, postId }, { postId }, JSON.stringify(columns))
}
