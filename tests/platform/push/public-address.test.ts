import { lookup } from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isPublicAddress, publicLookup } from '~/platform/push/public-address.server'

test.each([
  ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.255', '192.0.0.8', '192.168.1.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1'],
  ...['255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', 'fc00::1'],
  ...['fd12:3456::1', 'fe80::1', 'ff02::1', '2001:db8::1', '2002:a00:1::', '2001::1', 'no address', ''],
])('%j is not an address of the internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '192.0.1.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%j is one', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('a name that leads to this machine is not connected to', async () => {
  const server = createServer((_, response) => response.end('So.'))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const { request } = await import('node:http')
  const ask = (through: typeof publicLookup | typeof lookup) =>
    new Promise((resolve) => {
      // Without an agent: one would take the connection that was opened before.
      const asked = request({ host: 'localhost', port, lookup: through as typeof publicLookup, agent: false })
      asked.on('response', (answer) => resolve(answer.resume().statusCode))
      asked.on('error', (error) => resolve(error.message))
      asked.end()
    })
  expect(await ask(lookup as typeof publicLookup)).toBe(200)
  expect(await ask(publicLookup)).toBe('localhost is not on the public internet.')
  await new Promise((resolve) => server.close(resolve))
})
