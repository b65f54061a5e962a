import { setTimeout as sleep } from 'node:timers/promises'
import { endedRun } from '../ended-run'
import { poster } from '../poster'
import type { RunningSite } from '../running-site'
import { disturbances } from './disturbances'
import { randomFrom } from './random'
import { suspiciousReader } from './reader'
import { createSecrets, ROOM } from './secrets'
import { chaoticWriter } from './writer'

const WRITERS = ['maria', 'asha', 'devika', 'tobias']
/** One is let in and out of the private space all the time, the other never is. */
const GUEST = 'joon'
const OUTSIDER = 'lena'
const SETTLING_MS = 180_000

interface Options {
  site: RunningSite
  /** How many acts the four writers do together. */
  acts: number
  /** The same seed makes the same acts; when they happen is up to the machine. */
  seed: number
  /** Whether the search server has a disk that can be filled. */
  canFillDisk: boolean
  pauseBetweenDisturbancesMs: number
  report(line: string): void
}

export interface Outcome {
  acts: number
  answers: number
  disturbed: Record<string, number>
  /** Sentences about answers that showed what they should not, or that failed. */
  told: string[]
  /** What the comparison of the database with both indexes said in the end. */
  check: string
  settledAfterMs: number
}

/**
 * Four people write at random while two others search and the search server has every kind of bad day. In the end
 * both indexes have to agree with the database.
 */
export async function chaos(options: Options): Promise<Outcome> {
  const { site, acts, seed, canFillDisk, report } = options
  const random = randomFrom(seed)
  const secrets = createSecrets()
  const administrator = await poster(site.url, 'ines')
  const spaces = await makeRoom()
  for (const handle of [OUTSIDER, GUEST]) secrets.hide(ROOM, handle)
  const people = await Promise.all(WRITERS.map((handle) => poster(site.url, handle)))
  const writers = people.map((person, index) =>
    chaoticWriter({
      ...{ person, administrator, spaces, secrets },
      ...{ readers: [OUTSIDER, GUEST], random: randomFrom(seed + index + 1) },
    }),
  )
  const outsider = suspiciousReader(await poster(site.url, OUTSIDER), random, secrets)
  const guest = suspiciousReader(await poster(site.url, GUEST), random, secrets)

  let left = acts
  let over = false
  const writing = Promise.all(
    writers.map(async (writer) => {
      while (left-- > 0) {
        await writer.act()
        if (left % 500 === 0) report(`${left} acts left`)
      }
    }),
  ).finally(() => {
    over = true
  })
  const whileWriting = async (work: () => Promise<void>) => {
    while (!over) await work()
  }
  const disturbed = Object.fromEntries(Object.keys(disturbances(site.dataDir)).map((name) => [name, 0]))
  await Promise.all([
    writing,
    whileWriting(() => outsider.look()),
    whileWriting(() => guest.look()),
    whileWriting(letInAndOut),
    whileWriting(disturb),
  ])
  const { check, settledAfterMs } = await settled()
  return {
    ...{ acts, disturbed, check, settledAfterMs },
    answers: outsider.answers() + guest.answers(),
    told: [...outsider.told, ...guest.told],
  }

  async function disturb(): Promise<void> {
    const possible = Object.entries(disturbances(site.dataDir)).filter(
      ([name]) => canFillDisk || name !== 'out of disk',
    )
    const least = Math.min(...possible.map(([name]) => disturbed[name] ?? 0))
    const [name, happen] = random.of(possible.filter(([name]) => disturbed[name] === least)) ?? []
    if (!name || !happen) return
    await sleep(options.pauseBetweenDisturbancesMs)
    await happen()
    disturbed[name] = (disturbed[name] ?? 0) + 1
    report(`The search server was ${name}`)
  }

  async function letInAndOut(): Promise<void> {
    const members = `/spaces/chaos-room/members`
    secrets.reveal(ROOM, GUEST)
    await administrator.post(members, { change: 'add', handle: GUEST, role: 'member' })
    await sleep(300)
    await administrator.post(members, { change: 'role', handle: GUEST, role: 'moderator' })
    await sleep(300)
    await administrator.post(members, { change: 'remove', handle: GUEST })
    secrets.hide(ROOM, GUEST)
    await sleep(600)
  }

  async function makeRoom(): Promise<{ room: string; everyone: string }> {
    const made = await administrator.post('/spaces/new', {
      ...{
        name: 'Chaos room',
        slug: 'chaos-room',
        description: 'Where nobody looks.',
        visibility: 'private',
      },
    })
    if (made.status >= 400) throw new Error(made.text)
    for (const handle of WRITERS)
      await administrator.post('/spaces/chaos-room/members', { change: 'add', handle, role: 'member' })
    const { text } = await administrator.get('/posts/new?space=chaos-room')
    const idOf = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>${name}`).exec(text)?.[1]
    const [room, everyone] = [idOf('Chaos room'), idOf('Everyone')]
    if (!room || !everyone) throw new Error('The two spaces are not offered to write in.')
    return { room, everyone }
  }

  async function settled() {
    const started = performance.now()
    for (let check = ''; ; await sleep(500)) {
      check = (await endedRun('search:check', { DATA_DIR: site.dataDir })).said
      const settledAfterMs = performance.now() - started
      if (check === 'Search and the database agree.' || settledAfterMs > SETTLING_MS)
        return { check, settledAfterMs }
    }
  }
}
