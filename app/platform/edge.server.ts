import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
} from '@remix-run/node'
import { Conflict, Forbidden, Invalid, NotFound, TooMany } from './errors'
import type { FormResult } from './form-result'
import { typedValues } from './forms.server'
import { log } from './log.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs
type Handler = (args: Args) => unknown

/**
 * The one edge between routes and HTTP. Every route of the build is signed-in-only unless its `handle` says
 * `public: true`, and what its loader or action throws becomes a response. Nothing else may catch these errors.
 */
export function guardBuild(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route]
      const isPublic =
        id === 'root' || (route.module.handle as { public?: boolean } | undefined)?.public === true
      const { loader, action } = route.module
      return [
        id,
        {
          ...route,
          module: {
            ...route.module,
            // A route without data of its own still needs the guard.
            loader:
              loader || !isPublic
                ? guardLoader(
                    (loader ?? (() => null)) as Handler,
                    isPublic,
                    route.module.default !== undefined,
                  )
                : undefined,
            action: action && guardAction(action as Handler, isPublic, route.module.default !== undefined),
            headers: route.module.headers ?? refusalHeaders,
          },
        },
      ]
    }),
  )
  return { ...build, routes } as ServerBuild
}

/** A page drawn for a refused form keeps what the refusal says about when to come back. */
function refusalHeaders({ actionHeaders }: { actionHeaders: Headers }): HeadersInit {
  const retryAfter = actionHeaders.get('Retry-After')
  return retryAfter ? { 'Retry-After': retryAfter } : {}
}

function guardLoader(loader: Handler, isPublic: boolean, hasPage: boolean): Handler {
  return async (args) => {
    if (!isPublic) requireSignIn(args)
    try {
      return await loader(args)
    } catch (error) {
      const thrown = asResponse(error, args)
      throw hasPage ? thrown : asText(thrown)
    }
  }
}

function guardAction(action: Handler, isPublic: boolean, hasPage: boolean): Handler {
  return async (args) => {
    if (!isPublic) requireSignIn(args)
    try {
      return await action(args)
    } catch (error) {
      const refused = asFormResult(error, typedValues(args.request))
      // What is refused to a script has no page to be drawn on: there Remix wants the response itself.
      if (refused) return hasPage ? refused : Response.json(refused.data, refused.init ?? {})
      throw asResponse(error, args)
    }
  }
}

function requireSignIn({ context, request }: Args): void {
  if (context.viewer) return
  const url = new URL(request.url)
  const to = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '/'
  throw redirect(to === '/' || to === '/_root' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`)
}

/** What the error carries goes back to the form, or else what was typed in it. */
function asFormResult(error: unknown, typed: Record<string, unknown>) {
  if (error instanceof Invalid) return refusal(422, { problems: error.problems, values: kept(error, typed) })
  if (error instanceof Forbidden) return refusal(403, { problems: { form: error.message }, values: typed })
  if (error instanceof Conflict) {
    const { message, theirs } = error
    return refusal(409, { problems: { form: message }, values: kept(error, typed), theirs })
  }
  if (error instanceof TooMany) {
    const { message, retryAfter } = error
    return refusal(429, { problems: { form: message }, values: typed }, { 'Retry-After': String(retryAfter) })
  }
  return null
}

function kept({ values }: Invalid | Conflict, typed: Record<string, unknown>) {
  return Object.keys(values).length > 0 ? values : typed
}

function refusal(status: number, result: FormResult, headers?: HeadersInit) {
  // Passwords are never sent back to a page, and files cannot be.
  const values = Object.fromEntries(
    Object.entries(result.values).filter(
      ([name, value]) => !/password/i.test(name) && !(value instanceof Blob),
    ),
  )
  return data({ ...result, values }, { status, headers })
}

function asResponse(error: unknown, { context, request }: Args): unknown {
  if (error instanceof Response) return error
  if (error instanceof NotFound) return data(null, { status: 404 })
  if (error instanceof Forbidden) return data(error.message, { status: 403 })
  if (error instanceof Invalid) return data(error.message, { status: 400 })
  if (error instanceof TooMany) return data(error.message, { status: 429 })
  if (isDataResponse(error)) return error
  log.error('A page failed', error, { request: context.requestId, path: new URL(request.url).pathname })
  return data(context.requestId, { status: 500 })
}

/** What a route without a page says to whoever comes to it by a link. */
function asText(thrown: unknown): unknown {
  if (!isDataResponse(thrown)) return thrown
  const { data: said, init } = thrown as ReturnType<typeof data>
  const status = init?.status ?? 500
  const words = status === 404 ? 'There is nothing here that you can read.' : 'That did not go through.'
  return new Response(status < 500 && typeof said === 'string' ? said : words, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

function isDataResponse(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { type?: unknown }).type === 'DataWithResponseInit'
  )
}
