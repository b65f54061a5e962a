// A bare server that answers one page of a given size: what the machine and Node cost without us.
import { createServer } from 'node:http'

const page = '<!doctype html>'.padEnd(Number(process.env.BYTES), 'x')

createServer((request, response) => {
  if (request.url === '/healthz') return response.end('ok')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(page)
}).listen(Number(process.env.PORT), '127.0.0.1')

process.on('SIGTERM', () => process.exit(0))
