import { renderToStaticMarkup } from 'react-dom/server'
import type { Viewer } from '~/features/accounts/viewer'
import type { PostView } from '~/features/posts/post-view'
import { experimentOf } from './experiment-of.server'
import { ExperimentEvidence, ExperimentStanding } from './experiment-section'

/** An experiment's standing and its evidence as HTML, in which React escaped what people wrote; null for another post. */
export function drawnExperiment(viewer: Viewer, post: PostView) {
  const experiment = post.kind === 'experiment' ? experimentOf(viewer, post) : null
  if (!experiment) return null
  return {
    standing: renderToStaticMarkup(<ExperimentStanding experiment={experiment} />),
    evidence: renderToStaticMarkup(<ExperimentEvidence experiment={experiment} />),
  }
}
