import { rows, sql } from '~/platform/sql.server'
import type { World } from '../../support/matrix-world'
import { routeManifest } from '../../support/site'

type Route = { id: string; path?: string; parentId?: string }

const manifest: Record<string, Route> = routeManifest

function column(table: string, name = 'id'): string[] {
  return rows<{ value: string }>({
    sql: `select "${name}" value from "${table}" order by 1`,
    values: [],
  } as never).map(({ value }) => value)
}

/** What stands in a place of an address, by what stands before it. */
function fillings(world: World): Record<string, () => string[]> {
  const handles = () => column('User', 'handle')
  return {
    'posts/:id': () => column('Post'),
    'answers/:id': () => column('Answer'),
    'comments/:id': () => column('Comment'),
    'files/:id': () => column('StoredFile'),
    'drafts/:id': () => column('Draft'),
    'templates/:id': () => column('PostTemplate'),
    'uses/:id': () => column('PostUse'),
    'suggestions/:id': () => column('Suggestion'),
    'searches/:id': () => column('SavedSearch'),
    'search/opened/:id': () => column('Post'),
    'wanted/:id': () => column('Gap'),
    'held/:id': () => column('HeldWork'),
    'meetings/:id': () => column('Meeting'),
    'mentorships/:id': () => column('Mentorship'),
    'rounds/:id': () => column('Round'),
    'admin/people/:id': () => column('User'),
    'admin/mail/:id': () => column('KeptMail'),
    'admin/names/:id': () => column('Pseudonym'),
    'people/:handle': handles,
    'mentors/:handle': handles,
    'groups/:handle': () => column('PersonGroup', 'handle'),
    'topics/:slug': () => column('Topic', 'slug'),
    'spaces/:slug': () => column('Space', 'slug'),
    'calendar/:token': () => [world.feedToken],
    'feeds/:token': () => [world.atomToken],
    'mail/stop/:token': () => [world.stopToken],
    'join/:token': () => [world.joinToken],
    'reset/:token': () => [world.resetToken],
    'media/*': () => ['pictures/none.webp'],
    '*': () => ['no/such/page'],
  }
}

/** Every address of the site, with everything that there is in each place of it. */
export function everyAddress(world: World): string[] {
  const known = fillings(world)
  const addresses = Object.values(manifest).flatMap((route) => filled(patternOf(route), known))
  const [names, pseudonyms] = [column('User', 'name'), column('Pseudonym', 'name')]
  const searched = [...names, ...pseudonyms, 'signing', 'column'].map(encodeURIComponent)
  return [
    ...new Set([
      ...addresses,
      ...column('Post').map((id) => `/admin/names?post=${id}`),
      ...column('User', 'handle').map((handle) => `/people/${handle}?tab=answers`),
      ...searched.flatMap((q) => [`/search?q=${q}`, `/search/suggestions?q=${q}`, `/people?q=${q}`]),
      ...searched.map((q) => `/completions?sign=@&words=${q}`),
    ]),
  ]
}

function patternOf(route: Route): string {
  const parent = route.parentId ? manifest[route.parentId] : undefined
  return [parent && patternOf(parent), route.path].filter(Boolean).join('/')
}

/** A place that nobody has said how to fill is a page that nobody has looked at. */
function filled(pattern: string, known: ReturnType<typeof fillings>): string[] {
  if (pattern === 'posts/:id/:slug')
    return rows<{ path: string }>(sql`select '/posts/' || id || '/' || slug path from "Post"`).map(
      ({ path }) => path,
    )
  if (!/[:*]/.test(pattern)) return [`/${pattern}`]
  const [before = ''] = pattern.match(/^.*?(:\w+|\*)/) ?? []
  const fill = known[before]
  if (!fill) throw new Error(`Tell the sweep what stands in ${pattern}.`)
  return fill().map((value) => `/${pattern.replace(/:\w+|\*/, value)}`)
}
