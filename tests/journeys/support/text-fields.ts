import type { Look } from './every-page'
import { type Poster, poster } from './poster'
import type { RunningSite } from './running-site'

const NOT_TEXT = /type="(hidden|radio|checkbox|file|submit|button|password)"/

/** The text fields of every form on the pages, as `address name`. Passwords are text that no page ever shows. */
export async function textFieldsOf(site: RunningSite, looks: Look[]): Promise<string[]> {
  const readers = new Map<string, Poster>()
  const found = new Set<string>()
  for (const { as, path } of looks) {
    if (as && !readers.has(as)) readers.set(as, await poster(site.url, as))
    const reader = as && readers.get(as)
    const page = reader ? (await reader.get(path)).text : await (await fetch(site.url + path)).text()
    for (const [form, attributes = ''] of page.matchAll(/<form\b([^>]*)>.*?<\/form>/gs)) {
      const [, action = path] = /action="([^"]*)"/.exec(attributes) ?? []
      for (const [tag, name] of form.matchAll(/<(?:input|textarea)\b[^>]*?\bname="([^"]+)"[^>]*>/g))
        if (!NOT_TEXT.test(tag)) found.add(`${placeOf(action)} ${name}`)
    }
  }
  return [...found].sort()
}

/** An address without its query and without what stands for one thing among many. */
export function placeOf(address: string): string {
  const [path = ''] = address.split('?')
  return path
    .replace(
      /^\/(posts|answers|comments|mentorships|meetings|templates|admin\/people)\/[0-9a-z]{12}/,
      '/$1/…',
    )
    .replace(/^\/mentors\/[^/]+\/hours/, '/mentors/…/hours')
    .replace(/^\/(topics|spaces|people|groups|join|reset)\/(?!new\b)[^/]+/, '/$1/…')
}
