import type { Viewer } from '~/features/accounts/viewer'
import { postPage } from '~/features/posts/post-page.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { entryForm, type UseWanted } from '~/features/uses/entry-form'
import { recordUse } from '~/features/uses/record-use.server'
import { usesOf } from '~/features/uses/uses-of.server'
import { parseValues } from '~/platform/forms.server'
import { lessonFields, wanted } from '../posts/drafts'

/** What somebody says about a use, as the use case wants it. */
export function entry(fields: Record<string, string> = {}): UseWanted {
  const said = { context: 'Billing', usedOn: '2026-01-05', result: 'helped' }
  const limit = fields.result === 'not' ? { conditions: 'Above 10,000 rows' } : {}
  return parseValues({ ...said, ...limit, ...fields }, entryForm)
}

/** A lesson, by its id. */
export async function lesson(by: Viewer, fields: Record<string, string> = {}): Promise<string> {
  return (await publishPost(by, wanted(lessonFields(fields)))).id
}

/** An entry in a post's ledger, by its id. */
export async function used(
  who: Viewer,
  postId: string,
  fields: Record<string, string> = {},
): Promise<string> {
  return (await recordUse(who, { postId }, entry(fields))).id
}

/** What somebody sees of a post's ledger on its page. */
export function usesSeen(who: Viewer, postId: string) {
  return usesOf(who, postPage(who, postId))
}
