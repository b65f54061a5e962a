import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, Stop, step } from './say.mjs'

const bin = (name) => path.join('node_modules', '.bin', name)

/** Installs what is missing. Versions are pinned, so a glance at each installed package tells. */
export async function install() {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8'))
  const missing = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies }).filter(
    ([name, version]) => {
      const file = path.join('node_modules', name, 'package.json')
      return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== version
    },
  )
  if (missing.length === 0) return
  step(
    `Installing ${missing.length === 1 ? 'one package' : `${missing.length} packages`} (the first time takes a minute or two) …`,
  )
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'], {
    failure: 'npm could not install the packages. Check the network, then try again.',
  })
}

/** Makes the database client when the schema changed. */
export async function generate() {
  await whenChanged(
    'generated/.stamp',
    ['prisma/schema.prisma', 'package-lock.json'],
    'Making the database client …',
    () => run(bin('prisma'), ['generate'], { quiet: true, env: { PRISMA_HIDE_UPDATE_MESSAGE: '1' } }),
  )
}

/** Builds the site when a source changed. */
export async function build() {
  const sources = [
    'app',
    'search',
    'server',
    'prisma',
    'public',
    'vite.config.ts',
    'vite.aliases.ts',
    'remix.config.js',
    'package-lock.json',
  ]
  await whenChanged('build/.stamp', sources, 'Building the site …', async () => {
    await run(bin('remix'), ['vite:build'], {
      quiet: true,
      env: { NODE_ENV: 'production' },
      failure: 'The build failed.',
    })
    await compressAssets('build/client/assets')
  })
}

/** Brings the database up to the newest migration. */
export async function migrate(dataDir) {
  makeFolder(path.resolve(dataDir))
  const file = path.join(dataDir, 'hindsight.db')
  if (await isMigrated(file)) return
  step('Bringing the database up to date …')
  await run(bin('prisma'), ['migrate', 'deploy'], { quiet: true, env: { DATABASE_URL: `file:${file}` } })
}

/** One level after the other: where the machine refuses, `recursive` may never end. */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    throw new Stop(
      `The data folder “${folder}” cannot be made (${error.code}). Set DATA_DIR to a folder that can be written to.`,
    )
  }
}

async function isMigrated(file) {
  if (!existsSync(file)) return false
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(file, { timeout: 2000 })
  try {
    const known = database.prepare(`select 1 from sqlite_master where name = '_prisma_migrations'`).get()
    if (!known) return false
    const done = database
      .prepare('select migration_name from _prisma_migrations where finished_at is not null')
      .pluck()
      .all()
    return readdirSync('prisma/migrations', { withFileTypes: true }).every(
      (it) => !it.isDirectory() || done.includes(it.name),
    )
  } finally {
    database.close()
  }
}

async function whenChanged(stampFile, sources, text, work) {
  const stamp = fingerprint(sources)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  step(text)
  await work()
  writeFileSync(stampFile, stamp)
}

/** A hash over the names and contents of files and folders. */
function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version)
  const add = (file) => hash.update(file).update(readFileSync(file))
  for (const source of sources) {
    if (!existsSync(source)) continue
    const entries = path.extname(source)
      ? null
      : readdirSync(source, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
    for (const file of entries ?? [source]) add(file)
  }
  return hash.digest('hex')
}

/** Assets are compressed once, at their best, instead of at every request. */
async function compressAssets(folder) {
  const { brotliCompressSync, gzipSync } = await import('node:zlib')
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue
    const file = path.join(folder, name)
    const content = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}
