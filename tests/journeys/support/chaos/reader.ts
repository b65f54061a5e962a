import type { Poster } from '../poster'
import type { Random } from './random'
import type { Secrets } from './secrets'
import { COMMON } from './writer'

const [first = '', second = ''] = COMMON.split(' ')
const ADDRESSES = [
  `/search?q=${first}+${second}&sort=newest`,
  `/search?q=${second}`,
  `/search?q=${first}&kind=question&sort=useful`,
  `/search?q=%22${first}+${second}%22`,
  `/search/suggestions?q=${first}+${second.slice(0, 4)}`,
  `/search/suggestions?q=why+${first.slice(0, 5)}`,
]

/** Somebody who searches without end and must never be shown what is hidden from them. */
export function suspiciousReader(person: Poster, random: Random, secrets: Secrets) {
  const told: string[] = []
  let answers = 0
  return {
    told,
    answers: () => answers,
    async look(): Promise<void> {
      const path = random.of(ADDRESSES) ?? '/search'
      const asked = performance.now()
      const { status, text } = await person.get(path)
      if (status !== 200) told.push(`${path} was answered with ${status}`)
      const words = secrets.toldIn(text, person.handle, asked, performance.now())
      told.push(...words.map((word) => `${path} told ${person.handle} of ${word}`))
      // What stands beside a post is drawn from search too.
      const [post] = /\/posts\/[0-9a-z]{12}\/[\w-]+/.exec(text) ?? []
      if (post && random.next() < 0.3) await lookAt(post)
      answers++
    },
  }

  async function lookAt(path: string): Promise<void> {
    const asked = performance.now()
    const { status, text } = await person.get(path)
    if (status >= 500) told.push(`${path} was answered with ${status}`)
    const words = secrets.toldIn(text, person.handle, asked, performance.now())
    told.push(...words.map((word) => `${path} told ${person.handle} of ${word}`))
  }
}
