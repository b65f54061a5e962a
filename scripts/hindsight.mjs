#!/usr/bin/env node
// What npm's commands run: makes everything ready, then hands over to the built site.
import { build, generate, install, migrate } from './prepare.mjs'
import { Stop } from './say.mjs'

const [command = 'start', ...args] = process.argv.slice(2)

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Hindsight needs Node 20.19 or newer; this is ${process.version}.`)
  }
}

/** A production start says what it misses before it does anything. */
function checkProduction() {
  const missing = [
    [
      'SESSION_SECRET',
      process.env.SESSION_SECRET?.length >= 32,
      'a random text of at least 32 characters that signs sessions',
    ],
    [
      'APP_URL',
      URL.canParse(process.env.APP_URL ?? ''),
      'the address that people type, such as https://hindsight.example.com',
    ],
    [
      'SMTP_URL',
      process.env.SMTP_URL || process.env.MAIL === 'keep',
      'the mail server, such as smtp://user:password@mail.example.com:587, or MAIL=keep to let an administrator read mails at /admin/mail',
    ],
  ].filter(([, present]) => !present)
  if (missing.length === 0) return
  throw new Stop(
    `Set these before a production start:\n${missing.map(([name, , what]) => `  ${name}: ${what}`).join('\n')}`,
  )
}

async function main() {
  checkNode()
  if (command === 'serve') checkProduction()
  const dataDir = process.env.DATA_DIR || 'data'
  await install()
  if (command === 'install') return
  await generate()
  if (command === 'generate') return
  if (command === 'dev') {
    process.env.NODE_ENV = 'development'
    await migrate(dataDir)
    const { develop } = await import('./develop.mjs')
    return develop(args)
  }
  process.env.NODE_ENV = 'production'
  await build()
  if (command === 'build') return
  await migrate(dataDir)
  const { commands } = await import('../build/server/index.js')
  const name = command === 'start' ? 'serve' : command
  if (!Object.hasOwn(commands, name))
    throw new Stop(
      `There is no command “${command}”. There are: start, serve, dev, build, ${Object.keys(commands).join(', ')}.`,
    )
  const { default: execute } = await commands[name]()
  await execute(command === 'serve' ? ['--production', ...args] : args)
}

/** One sentence for what goes wrong on a machine; a stack only for what is our fault. */
function explain(error) {
  if (['Stop', 'RebuildUnderWay'].includes(error?.name)) return error.message
  const dataDir = process.env.DATA_DIR || 'data'
  switch (error?.code) {
    case 'EADDRINUSE':
      return `Port ${error.port} is in use by another program. Stop that program, or choose another port: PORT=${Number(error.port) + 1} npm start`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return `The data folder “${dataDir}” cannot be written to. Change its owner, or set DATA_DIR to a folder that can.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `“${dataDir}” is not a folder. Set DATA_DIR to one.`
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return `The database in “${dataDir}” is locked by another program. Stop that program and start again.`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `The database in “${dataDir}” is damaged. Put back a copy of the folder from your backups.`
    default:
      return error?.stack ?? String(error)
  }
}

try {
  process.chdir(new URL('..', import.meta.url).pathname)
  await main()
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`)
  process.exit(1)
}
