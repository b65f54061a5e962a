import { now } from './clock.server'
import { transaction } from './db.server'
import { TooMany } from './errors'
import { hashToken } from './id.server'

export interface Allowance {
  tries: number
  /** The window starts with the first try and is this long. */
  seconds: number
}

/**
 * Counts one try under a key. The counters are in the database, so all processes share them, and the keys are
 * hashed, so the table tells nobody's address. Count before the work, or parallel tries all slip through.
 * @throws TooMany, saying when to try again.
 */
export async function limit(key: string, { tries, seconds }: Allowance): Promise<void> {
  const id = hashToken(`limit:${key}`)
  const time = now()
  const waitSeconds = await transaction(async (tx) => {
    const counter = await tx.rateLimit.findUnique({ where: { key: id } })
    if (!counter || counter.expiresAt <= time) {
      const fresh = { tries: 1, expiresAt: new Date(time.getTime() + seconds * 1000) }
      await tx.rateLimit.deleteMany({ where: { expiresAt: { lte: time } } })
      await tx.rateLimit.create({ data: { key: id, ...fresh } })
      return 0
    }
    if (counter.tries >= tries) return Math.ceil((counter.expiresAt.getTime() - time.getTime()) / 1000)
    await tx.rateLimit.update({ where: { key: id }, data: { tries: { increment: 1 } } })
    return 0
  })
  if (waitSeconds > 0) {
    throw new TooMany(`That was a lot of tries. Wait ${waitWords(waitSeconds)}, then try again.`, waitSeconds)
  }
}

/** Takes back one counted try, for limits that count failures only. */
export async function giveBack(key: string): Promise<void> {
  await transaction((tx) =>
    tx.rateLimit.updateMany({
      where: { key: hashToken(`limit:${key}`), tries: { gt: 0 } },
      data: { tries: { decrement: 1 } },
    }),
  )
}

/** Forgets all tries under a key. */
export async function forgetTries(key: string): Promise<void> {
  await transaction((tx) => tx.rateLimit.deleteMany({ where: { key: hashToken(`limit:${key}`) } }))
}

/**
 * What an address counts as. One household or company holds a whole /64 of IPv6, so single addresses of it are
 * no limit at all; IPv4 written as IPv6 counts as IPv4.
 */
export function sourceOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  const groups = [...front, ...gap, ...back].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

function waitWords(seconds: number): string {
  if (seconds <= 60) return 'a minute'
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} minutes`
  return minutes === 60 ? 'an hour' : `${Math.ceil(minutes / 60)} hours`
}
