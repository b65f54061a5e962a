import type { AppLoadContext } from '@remix-run/node'
import { NotFound } from '~/platform/errors'
import { mayAdminister, mayInvite } from './account-rules'
import type { Viewer } from './viewer'
import { requireViewer } from './viewer.server'

/** The viewer, if they run the site; for everybody else the page is not there. */
export function requireAdmin(context: AppLoadContext): Viewer {
  const viewer = requireViewer(context)
  if (!mayAdminister(viewer)) throw new NotFound()
  return viewer
}

/** The viewer, if they may invite; for everybody else the page is not there. */
export function requireInviter(context: AppLoadContext): Viewer {
  const viewer = requireViewer(context)
  if (!mayInvite(viewer)) throw new NotFound()
  return viewer
}
