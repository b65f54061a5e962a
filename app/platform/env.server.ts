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
  /** Opens what tells who wrote without their name. Kept out of the database, and of copies of it. */
  anonymityKey: string
  /** smtp:// or smtps:// address, or null: mails are kept for an administrator to read. */
  smtpUrl: string | null
  mailFrom: string
  /** Where mails come back to that cannot be delivered, and what a mail server shows that hands them over; or null. */
  bounces: { address: string; secret: string } | null
  /** By which push services know the site, or null: a pair is made and kept. */
  vapid: { publicKey: string; privateKey: string } | null
  /** Origins of push services in a network of our own, where nothing is sent to otherwise. */
  pushServices: string[]
  /** The bucket in which files are kept, or null: a folder in `dataDir`. */
  s3: { url: string; key: string; secret: string; region: string } | null
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
    sessionSecret: source.SESSION_SECRET || keptSecret(dataDir, 'session-secret'),
    anonymityKey: source.ANONYMITY_KEY || keptSecret(dataDir, 'anonymity-key'),
    smtpUrl: source.SMTP_URL || null,
    mailFrom: source.MAIL_FROM || 'Hindsight <hindsight@localhost>',
    bounces: bouncesOf(source),
    vapid: vapidOf(source),
    pushServices: (source.PUSH_SERVICES ?? '').split(/[\s,]+/).filter(Boolean),
    s3: s3Of(source),
    search: source.SEARCH === 'embedded' ? 'embedded' : 'meilisearch',
    searchMeaning: source.SEARCH_MEANING !== 'off',
    meiliUrl: source.MEILI_URL || null,
    meiliKey: source.MEILI_KEY || null,
    trustProxy: Number(source.TRUST_PROXY || 0),
  }
}

function bouncesOf({ MAIL_BOUNCES, MAIL_BOUNCES_SECRET = '' }: NodeJS.ProcessEnv): Env['bounces'] {
  if (!MAIL_BOUNCES && !MAIL_BOUNCES_SECRET) return null
  // What is added to its local part takes 30 of the 64 characters that one may have (RFC 5321, 4.5.3.1.1).
  if (!MAIL_BOUNCES || !/^[^\s@+]{1,34}@[^\s@]+$/.test(MAIL_BOUNCES))
    throw new Error('MAIL_BOUNCES wants an address without a plus sign, such as bounce@forum.example.com.')
  if (MAIL_BOUNCES_SECRET.length < 32)
    throw new Error('MAIL_BOUNCES_SECRET wants a random text of at least 32 characters.')
  return { address: MAIL_BOUNCES, secret: MAIL_BOUNCES_SECRET }
}

function s3Of({ S3_BUCKET, S3_KEY, S3_SECRET, S3_REGION }: NodeJS.ProcessEnv): Env['s3'] {
  if (!S3_BUCKET && !S3_KEY && !S3_SECRET) return null
  if (!S3_BUCKET || !S3_KEY || !S3_SECRET)
    throw new Error('S3_BUCKET, S3_KEY and S3_SECRET belong together: set all of them, or none.')
  if (!/^https?:\/\/[^\s?#]+$/.test(S3_BUCKET))
    throw new Error('S3_BUCKET wants the address of a bucket, such as https://s3.example.com/hindsight.')
  return { url: S3_BUCKET, key: S3_KEY, secret: S3_SECRET, region: S3_REGION || 'us-east-1' }
}

function vapidOf({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY }: NodeJS.ProcessEnv): Env['vapid'] {
  if (!VAPID_PUBLIC_KEY && !VAPID_PRIVATE_KEY) return null
  if (!VAPID_PUBLIC_KEY || !VAPID_PRIVATE_KEY)
    throw new Error('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: set both, or neither.')
  return { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY }
}

/** A secret that is not configured is made once and kept beside the data: a restart signs nobody out. */
function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name)
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
