import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * Splits a build by the first part of the address. Remix tries all routes of its build three times for each request
 * and lists them once more for the page; with sixty routes that was a fifth of a page's cost, and a page under
 * `/posts` can only be one of those under `/posts`. Whoever asks for something else gets the whole build.
 */
export function buildsBySegment(build: ServerBuild): (pathname: string) => ServerBuild {
  const segments = new Set(Object.keys(build.routes).map((id) => segmentOf(build.routes, id)))
  const parts = new Map([...segments].filter((it) => it !== null).map((it) => [it, partOf(build, it)]))
  return (pathname) => parts.get(firstPart(pathname)) ?? build
}

function partOf(build: ServerBuild, segment: string): ServerBuild {
  // The home page belongs to every part: the browser takes `/` for known from its first page on.
  const belongs = ([id]: [string, unknown]) => [null, '', segment].includes(segmentOf(build.routes, id))
  const routes = Object.fromEntries(Object.entries(build.routes).filter(belongs))
  const assets = {
    ...build.assets,
    routes: Object.fromEntries(Object.entries(build.assets.routes).filter(belongs)),
  }
  return { ...build, routes, assets }
}

/** The first part of every address below a route; null for the root and for the route that takes any address. */
function segmentOf(routes: Routes, id: string): string | null {
  const route = routes[id]
  if (!route?.parentId) return null
  if (route.parentId !== 'root') return segmentOf(routes, route.parentId)
  const first = route.path?.split('/')[0] ?? ''
  return first === '*' ? null : first
}

/** Data of a page is asked for with `.data` behind its address, the home page's as `_root.data`. */
function firstPart(pathname: string): string {
  const first = pathname.split('/')[1]?.replace(/\.data$/, '') ?? ''
  return first === '_root' ? '' : first
}
