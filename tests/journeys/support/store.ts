import type { Poster } from './poster'

/** Sends a form that has to be taken: a refusal would leave the pages harmless for nothing. Returns where it led. */
export async function store(who: Poster, path: string, form: Record<string, string>): Promise<string> {
  const { status, location, text } = await who.post(path, form)
  if (status < 400 && location) return location
  const [, problems] = /role="alert"(.*?)<\/div>/s.exec(text) ?? []
  throw new Error(`${path} refused what ${who.handle} sent: ${status} ${problems}`)
}
