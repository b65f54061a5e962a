import { data, redirect } from '@remix-run/node'

/**
 * The answer to a press of a button somewhere on a page. A browser without JavaScript goes back to `path`; a script,
 * which asks for data instead of a page, stays where it is and reads the page's data again.
 */
export function backTo(request: Request, path: string) {
  return request.headers.get('Accept')?.includes('text/html') ? redirect(path, 303) : data(null)
}
