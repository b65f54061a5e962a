import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

// Addresses that a stranger names must not lead into our own network. The lists are IANA's special-purpose registries.

const CLOSED_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
]
/** Of IPv6 only what is given out to networks is open, without what carries an IPv4 address or is for examples. */
const OPEN_6 = '2000::/3'
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closed4 = listOf(CLOSED_4, 'ipv4')
const open6 = listOf([OPEN_6], 'ipv6')
const closed6 = listOf(CLOSED_6, 'ipv6')

function listOf(nets: string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const net of nets) {
    const [address = '', bits] = net.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** Whether an IP address belongs to the internet, and not to this machine, a private network or something special. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed4.check(address, 'ipv4')
  return isIP(address) === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

/**
 * Resolves a name for a connection, and fails where one of its addresses is not public. To be given to `request`, so that
 * the address that was looked at is the one that is connected to. Danger: it is not asked about a host that is an IP
 * address already.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '')
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new Error(`${hostname} is not on the public internet.`), '')
    if (options.all) done(null, addresses)
    else done(null, first.address, first.family)
  })
}
