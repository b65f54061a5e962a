import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes'
import type { ServerBuild } from '@remix-run/node'
import { createHttpApp, MAX_HEADER_BYTES } from '#server/http.server'
import { startSession } from '~/features/accounts/sessions.server'

const root = path.resolve(import.meta.dirname, '../..')
const modules = import.meta.glob('../../app/{root,entry.server}.tsx')
const routeModules = import.meta.glob('../../app/routes/**/*.{ts,tsx}')

/** The routes as Remix finds them, by id: the manifest that the real build has. */
export const routeManifest = flatRoutes(path.join(root, 'app'), ['**/.*'])

let build: Promise<ServerBuild> | null = null

/** The build that Vite would make, put together from the sources, so that a test needs no build step. */
async function assemble(): Promise<ServerBuild> {
  const load = async (file: string) => {
    const loader = modules[`../../app/${file}`] ?? routeModules[`../../app/${file}`]
    if (!loader) throw new Error(`No module for ${file}`)
    return loader() as Promise<ServerBuild['entry']['module']>
  }
  const entries = await Promise.all(
    Object.values(routeManifest).map(async (route) => [
      route.id,
      { ...route, parentId: route.parentId ?? 'root', module: await load(route.file) },
    ]),
  )
  const routes = {
    root: { id: 'root', path: '', module: await load('root.tsx') },
    ...Object.fromEntries(entries),
  }
  const assetRoutes = Object.fromEntries(
    Object.values(
      routes as Record<string, { id: string; parentId?: string; path?: string; index?: boolean }>,
    ).map((it) => [
      it.id,
      {
        ...it,
        module: '/nothing.js',
        hasAction: true,
        hasLoader: true,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: false,
        imports: [],
      },
    ]),
  )
  return {
    entry: { module: await load('entry.server.tsx') },
    routes,
    assets: {
      entry: { imports: [], module: '/nothing.js' },
      routes: assetRoutes,
      url: '/nothing.js',
      version: 'test',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    basename: '/',
    mode: 'test',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_routeConfig: false,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** Where a redirect leads, as a path. */
  location: string | null
}

type Who = { id: string } | null

const cookies = new Map<string, string>()

/** The real HTTP application on a port of its own. */
export async function openSite() {
  build ??= assemble()
  const app = createHttpApp({ build: await build })
  const server = await new Promise<Server>((resolve) => {
    const listening = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app)
    // A test that is busy for a while must not find its connection being closed when it asks again.
    listening.keepAliveTimeout = 0
    listening.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function request(method: string, path: string, who: Who, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (who) headers.set('Cookie', await cookieOf(who))
    const response = await fetch(address + path, { ...init, method, headers, redirect: 'manual' })
    const location = response.headers.get('Location')
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: location?.startsWith(address) ? location.slice(address.length) : location,
    }
  }

  return {
    address,
    request,
    get: (path: string, who: Who = null) => request('GET', path, who),
    /** Sends a form the way a browser without JavaScript does. */
    post: (path: string, who: Who, fields: Record<string, string | string[]> = {}) => {
      const form = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one)
      return request('POST', path, who, {
        body: form,
        headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' },
      })
    },
    close: () =>
      new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  }
}

/** The cookie of a person's session; one session for each person and test. */
export async function cookieOf(who: { id: string }): Promise<string> {
  const known = cookies.get(who.id)
  if (known) return known
  const cookie = (await startSession(who.id, 'A test')).split(';')[0] ?? ''
  cookies.set(who.id, cookie)
  return cookie
}
