import { renderToStaticMarkup } from 'react-dom/server'
import type { Viewer } from '~/features/accounts/viewer'
import { CameFrom, WentOut } from './split-lines'
import { splitsOf } from './splits-of.server'

/** Where answers of a post went, and what it was an answer to, as HTML in which React escaped what people wrote. */
export function drawnSplits(viewer: Viewer, postId: string) {
  const splits = splitsOf(viewer, postId)
  return {
    banner: renderToStaticMarkup(<CameFrom {...splits} />),
    went: renderToStaticMarkup(<WentOut {...splits} />),
  }
}
