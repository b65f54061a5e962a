import { demoPassword } from '#prisma/seed/demo-company'

interface Answer {
  status: number
  /** Where a redirect leads, as a path. */
  location: string | null
  text: string
}

export type Poster = Awaited<ReturnType<typeof poster>>

/** Somebody of the demo company who sends forms the way a browser without JavaScript does, only faster. */
export async function poster(siteUrl: string, handle: string, browser = 'A journey') {
  const fields = { email: `${handle}@lumen.example`, password: demoPassword }
  const signedIn = await send(siteUrl, '', 'POST', '/sign-in', fields, browser)
  const [cookie] = (signedIn.headers.get('Set-Cookie') ?? '').split(';')
  if (!cookie || signedIn.status !== 302) throw new Error(`${handle} could not sign in: ${signedIn.status}`)
  return {
    handle,
    cookie,
    get: async (path: string) => told(await send(siteUrl, cookie, 'GET', path)),
    post: async (path: string, form: Record<string, string>) =>
      told(await send(siteUrl, cookie, 'POST', path, form)),
  }
}

function send(
  siteUrl: string,
  cookie: string,
  method: string,
  path: string,
  form?: Record<string, string>,
  browser = 'A journey',
) {
  return fetch(siteUrl + path, {
    method,
    headers: { Accept: 'text/html', Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'User-Agent': browser },
    body: form && new URLSearchParams(form),
    redirect: 'manual',
  })
}

async function told(response: Response): Promise<Answer> {
  const location = response.headers.get('Location')
  return {
    status: response.status,
    location: location && new URL(location, response.url).pathname,
    text: await response.text(),
  }
}
