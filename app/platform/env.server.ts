import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Env {
  /** Folder that holds everything worth keeping. */
  dataDir: string
  appUrl: string
  port: number
  host: string
  sessionSecret: string
  /** smtp:// or smtps:// address, or null: mails are kept for an administrator to read. */
  smtpUrl: string | null
  mailFrom: string
  /** 'embedded' does without Meilisearch altogether. */
  search: 'meilisearch' | 'embedded'
  /** Whether search learns what words mean from the posts. */
  searchMeaning: boolean
  meiliUrl: string | null
  meiliKey: string | null
  /** How many proxies in front may be believed about addresses and https. */
  trustProxy: number
}

let current: Env | null = null

/** The configuration, read once from the environment. Throws a sentence when a value makes no sense. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}

/** Forgets what was read; for tests that change the environment. */
export function resetEnv(): void {
  current = null
}

function readEnv(source: NodeJS.ProcessEnv): Env {
  const dataDir = path.resolve(source.DATA_DIR || 'data')
  const port = Number(source.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT wants a number up to 65535.')
  return {
    dataDir,
    port,
    host: source.HOST || '127.0.0.1',
    appUrl: (source.APP_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    sessionSecret: source.SESSION_SECRET || keptSecret(dataDir),
    smtpUrl: source.SMTP_URL || null,
    mailFrom: source.MAIL_FROM || 'Hindsight <hindsight@localhost>',
    search: source.SEARCH === 'embedded' ? 'embedded' : 'meilisearch',
    searchMeaning: source.SEARCH_MEANING !== 'off',
    meiliUrl: source.MEILI_URL || null,
    meiliKey: source.MEILI_KEY || null,
    trustProxy: Number(source.TRUST_PROXY || 0),
  }
}

/** Outside production a secret is made once and kept beside the data, so that a restart signs nobody out. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'session-secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
