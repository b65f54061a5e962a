import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { closerOf } from '#server/listen.server'

async function startServer() {
  const server = createServer().listen(0, '127.0.0.1')
  // Long enough that only `close` ends a connection that became idle.
  server.keepAliveTimeout = 60_000
  const close = closerOf(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, close, port, cutOff: vi.spyOn(server, 'closeAllConnections') }
}

test('a connection that a browser opened ahead and never used does not hold a server that is to stop', async () => {
  const { server, close, port, cutOff } = await startServer()
  const accepted = once(server, 'connection')
  const spare = connect(port, '127.0.0.1')
  const ended = once(spare, 'close')
  await accepted
  await close()
  await ended
  expect(cutOff).not.toHaveBeenCalled()
})

test('an answer under way ends whole, and its connection does not hold the server any longer', async () => {
  const { server, close, port, cutOff } = await startServer()
  const asked = once(server, 'request')
  const agent = new Agent({ keepAlive: true })
  const answered = once(get({ port, host: '127.0.0.1', agent }), 'response')
  const [, response] = (await asked) as [IncomingMessage, ServerResponse]
  response.write('begun, ')
  const [answer] = (await answered) as [IncomingMessage]
  const closed = close()
  const refused = once(connect(port, '127.0.0.1'), 'error')
  expect((await refused)[0]).toMatchObject({ code: 'ECONNREFUSED' })
  response.end('and ended')
  expect(await text(answer)).toBe('begun, and ended')
  await closed
  expect(cutOff).not.toHaveBeenCalled()
})

test('a request whose first half has come is still answered', async () => {
  const { server, close, port, cutOff } = await startServer()
  server.on('request', (_, response: ServerResponse) => response.end('so'))
  const [client, [socket]] = await Promise.all([
    connect(port, '127.0.0.1'),
    once(server, 'connection') as Promise<[{ bytesRead: number }]>,
  ])
  client.write('GET / HTTP/1.1\r\nHost: here\r\n')
  await vi.waitFor(() => expect(socket.bytesRead).toBeGreaterThan(0))
  const closed = close()
  client.write('\r\n')
  expect(await text(client)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*so/s)
  await closed
  expect(cutOff).not.toHaveBeenCalled()
})
