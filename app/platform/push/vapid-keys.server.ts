import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import webPush from 'web-push'
import { env } from '../env.server'

export interface VapidKeys {
  /** Base64url. Browsers get this one, and take messages only from who has the other one. */
  publicKey: string
  privateKey: string
}

/**
 * The keys by which push services know this site (RFC 8292): those of the environment, or a pair made once and kept beside
 * the data. Danger: with other keys every browser has to ask again, so the file belongs into backups.
 */
export function vapidKeys(): VapidKeys {
  const { vapid, dataDir } = env()
  if (vapid) return vapid
  const file = path.join(dataDir, 'push-keys.json')
  if (!existsSync(file)) make(file)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function make(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, JSON.stringify(webPush.generateVAPIDKeys()), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another process was faster; its keys are as good.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
