import { noEvidence, type SearchDocument } from '#search/index'
import {
  causes,
  components,
  filler,
  occasions,
  openings,
  problems,
  remedies,
  topics,
} from './generated-words'

const day = 24 * 60 * 60 * 1000
const kinds = ['question', 'question', 'lesson', 'experiment'] as const

/** What one generated post is about; the same for the same number. */
export interface Story {
  component: string
  /** As in a title, and as in a question. */
  problem: string
  asked: string
  occasion: string
  cause: string
  code: string
  title: string
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(list: readonly T[], random: () => number): T => {
  const picked = list[Math.floor(random() * list.length)]
  if (picked === undefined) throw new Error('There is nothing to pick from.')
  return picked
}

/** The post with this number, as a story to ask about. */
export function storyOf(number: number): Story {
  const random = randomFrom(number * 2 + 1)
  const component = pick(components, random)
  const [problem = '', asked = ''] = pick(problems, random).split('|')
  const occasion = pick(occasions, random)
  const code = codeOf(number, component, random)
  const title = pick(
    [
      `Why does the ${component} fail: it ${problem} ${occasion}?`,
      `The ${component} ${problem} ${occasion}`,
      `${component[0]?.toUpperCase()}${component.slice(1)} ${problem} ${occasion}`,
      `What to do when the ${component} ${problem} ${occasion}`,
    ],
    random,
  )
  return { component, problem, asked, occasion, cause: pick(causes, random), code, title }
}

/** Neighbours have codes that differ by a digit. */
function codeOf(number: number, component: string, random: () => number): string {
  const name = component.split(' ')[0] ?? ''
  return pick(
    [
      `ERR_${name.toUpperCase()}_${number}`,
      `E${10_000 + number}`,
      `${name.toLowerCase()}.client.fault${number}()`,
      `--${name.toLowerCase()}-max-retry-${number}`,
      `@acme/${name.toLowerCase()}-kit-${number}`,
    ],
    random,
  )
}

/** The post with this number, of some 150 words, as search sees it. Six in seven lie in the open space. */
export function documentOf(number: number): SearchDocument {
  const story = storyOf(number)
  const random = randomFrom(number * 2 + 2)
  const filed = [pick(topics, random), pick(topics, random)]
  const prose = (sentences: number) => Array.from({ length: sentences }, () => sentence(random)).join(' ')
  const kind = pick(kinds, random)
  return {
    id: `post-${number}`,
    kind,
    title: story.title,
    body:
      `${pick(openings, random)}. Our ${story.component} ${story.problem} ${story.occasion}, and the log says ` +
      `${story.code}. ${prose(6)} It turned out to be ${story.cause}. ${prose(3)}`,
    answers: `We ${pick(remedies, random)} and ${pick(remedies, random)}. ${prose(4)}`,
    comments: prose(1),
    topics: [...new Set(filed)],
    topicWords: [...new Set(filed)].join(' '),
    spaceId: random() < 6 / 7 ? 'open' : 'board',
    authorHandle: `person-${Math.floor(random() * 200)}`,
    authorName: 'Somebody',
    outcome: kind === 'lesson' ? pick(['worked', 'failed', 'mixed'], random) : null,
    states: kind === 'question' ? [pick(['answered', 'unanswered', 'accepted'], random)] : [],
    createdAt: Date.UTC(2025, 5, 15) - Math.floor(random() * 1500) * day,
    ...noEvidence,
    usefulness: Math.floor(random() ** 4 * 50),
    digest: `${number}`,
  }
}

/** So many posts, a batch at a time. */
export async function* documents(count: number): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < count; from += 500)
    yield Array.from({ length: Math.min(500, count - from) }, (_, at) => documentOf(from + at))
}

const vocabulary = 60_000
const sounds = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'].flatMap(
  (start) => ['a', 'e', 'i', 'o', 'u', 'an', 'er', 'il', 'on', 'us'].map((end) => start + end),
)

/** Words in about the frequencies of prose: the nth one is used 1/n as often as the first (Zipf). */
function sentence(random: () => number): string {
  const word = () => wordNumber(Math.floor(vocabulary ** random()) - 1)
  return `The ${word()} of the ${word()} was in the ${word()}, so we moved the ${word()} to another ${word()}.`
}

/** After the ordinary words come made-up names, as in any company. */
function wordNumber(number: number): string {
  const ordinary = filler[number]
  if (ordinary !== undefined) return ordinary
  let name = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / sounds.length))
    name += sounds[rest % sounds.length]
  return name
}
