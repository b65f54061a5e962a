import type { ClientActionFunctionArgs } from '@remix-run/react'
import type { FormResult } from './form-result'

const UNSENT =
  'The site could not be reached, so nothing was sent. What you typed is still here; try again in a moment.'

/**
 * The clientAction of a route with a long form: when the site cannot be reached the form stays, with what was typed,
 * instead of a page that says so. Everything the site did answer is passed on.
 */
export async function stayWhenUnsent({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction()
  } catch (error) {
    // This is how a fetch fails that got no answer at all.
    if (!(error instanceof TypeError)) throw error
    const result: FormResult = { problems: { form: UNSENT }, values: {} }
    // Only a status of 400 and above keeps the page's loaders from running, which would fail the same way.
    return Response.json(result, { status: 503 })
  }
}
