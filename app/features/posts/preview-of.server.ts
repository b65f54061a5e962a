import { db } from '~/platform/db.server'
import { renderBodies } from './render-body.server'

/** A text as it would be stored, to the letter; only footnotes have other names, since the post has no id yet. */
export async function previewOf(field: string, source: string): Promise<string> {
  const [html = ''] = await renderBodies(db, [source], [`preview-${field}`])
  return html
}
