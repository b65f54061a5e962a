import { renderToStaticMarkup } from 'react-dom/server'
import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import type { PostView } from '~/features/posts/post-view'
import { env } from '~/platform/env.server'
import { ClosedBanner, LedHereCard } from './duplicate-section'
import { duplicatesOf } from './duplicates-of.server'

/**
 * A post's duplicates as HTML, in which React escaped what people wrote, and for whatever collects pages the address of
 * the original, if it is one itself.
 */
export function drawnDuplicates(viewer: Viewer, post: PostView) {
  const about = { postId: post.id, duplicates: duplicatesOf(viewer, post) }
  const original = about.duplicates.closed?.original
  return {
    banner: renderToStaticMarkup(<ClosedBanner {...about} />),
    card: renderToStaticMarkup(<LedHereCard {...about} />),
    canonical: original
      ? [{ tagName: 'link', rel: 'canonical', href: env().appUrl + postPath(original) }]
      : [],
  }
}
