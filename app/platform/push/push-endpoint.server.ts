import { isIP } from 'node:net'
import { env } from '../env.server'
import { isPublicAddress } from './public-address.server'

/** Where a push service takes messages, or null where none may be sent: not https, or into a network of our own. */
export function pushEndpoint(address: string): { url: URL; trusted: boolean } | null {
  if (address.length > 1000 || !URL.canParse(address)) return null
  const url = new URL(address)
  if (env().pushServices.includes(url.origin)) return { url, trusted: true }
  if (url.protocol !== 'https:' || url.username || url.password) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) > 0 ? !isPublicAddress(host) : !host.includes('.')) return null
  return { url, trusted: false }
}
