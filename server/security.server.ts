import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import { env } from '~/platform/env.server'

/** Gives each request a nonce and a name, and each response the headers that every response has. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  const nonce = randomBytes(16).toString('base64')
  response.locals.nonce = nonce
  response.locals.requestId = randomUUID().slice(0, 8)
  response.set({
    'Content-Security-Policy': policy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  })
  if (isHttps()) response.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  next()
}

function policy(nonce: string): string {
  const dev = process.env.NODE_ENV === 'development' ? ' ws:' : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${dev}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
    ...(isHttps() ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const isHttps = () => env().appUrl.startsWith('https://')

/** Pages are read and forms are sent; Remix would run an action for any other method as well. */
export const refuseOtherMethods: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next()
  response.set('Allow', 'GET, HEAD, POST')
  refuse(response, 405, 'This site reads pages with GET and takes forms with POST.')
}

/**
 * Refuses what another site makes a browser send. Browsers of the last years say where a request comes from in
 * Sec-Fetch-Site; older ones send Origin with every post; a program that sends neither carries no cookies.
 */
export const refuseCrossSitePosts: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const site = request.get('Sec-Fetch-Site')
  const origin = request.get('Origin')
  const ownSite = site ? site === 'same-origin' || site === 'none' : true
  const ownOrigin =
    !origin || hostOf(origin) === request.get('Host') || hostOf(origin) === hostOf(env().appUrl)
  if (ownSite && ownOrigin) return next()
  refuse(response, 403, 'This form was sent from another site, so it was not accepted.')
}

/** Ends a request with one plain sentence. */
export function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).type('text/plain').send(sentence)
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}
