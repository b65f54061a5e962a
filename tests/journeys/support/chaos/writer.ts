import type { Poster } from '../poster'
import type { Random } from './random'
import type { Secrets } from './secrets'

interface Known {
  id: string
  word: string
  isDeleted: boolean
  isPrivate: boolean
  revision: number
}

/** The words that every text has, so that readers find all of them. */
export const COMMON = 'tangled harbour'

interface Options {
  person: Poster
  /** Restores what was deleted. */
  administrator: Poster
  /** The private space, and the one open to all. */
  spaces: { room: string; everyone: string }
  /** Whom a deleted post has to be hidden from. */
  readers: string[]
  random: Random
  secrets: Secrets
}

/** Somebody who publishes, edits, moves, deletes, restores, answers and comments at random, and only what is their own. */
export function chaoticWriter({ person, administrator, spaces, readers, random, secrets }: Options) {
  const posts: Known[] = []
  const text = (word: string) => `${COMMON} ${word}, written by ${person.handle}.`

  async function send(who: Poster, path: string, form: Record<string, string>) {
    const answer = await who.post(path, form)
    if (answer.status >= 400)
      throw new Error(`${path} was answered with ${answer.status}: ${answer.text.slice(0, 400)}`)
    return answer
  }

  async function publish(): Promise<void> {
    const word = random.word()
    const isPrivate = random.next() < 0.4
    if (isPrivate) secrets.keepInRoom(word)
    const form = { kind: 'question', title: `Why ${COMMON} ${word}?`, body: text(word), topics: '' }
    const { location } = await send(
      person,
      '/posts/new',
      isPrivate ? { ...form, spaceId: spaces.room } : form,
    )
    const id = location?.split('/')[2] ?? ''
    posts.push({ id, word, isDeleted: false, isPrivate, revision: 1 })
  }

  async function edit(post: Known): Promise<void> {
    const form = {
      kind: 'question',
      title: `How ${COMMON} ${post.word}?`,
      body: text(random.word()),
      topics: '',
    }
    await send(person, `/posts/${post.id}/edit`, { ...form, revision: String(post.revision++) })
  }

  async function remove(post: Known): Promise<void> {
    await send(person, `/posts/${post.id}/deletion`, { deleted: '1', reason: 'Chaos' })
    post.isDeleted = true
    for (const reader of readers) secrets.hide(post.word, reader)
  }

  async function restore(post: Known): Promise<void> {
    for (const reader of readers) secrets.reveal(post.word, reader)
    await send(administrator, `/posts/${post.id}/deletion`, { deleted: '0', reason: '' })
    post.isDeleted = false
  }

  async function move(post: Known): Promise<void> {
    const { room, everyone } = spaces
    if (post.isPrivate) secrets.letOutOfRoom(post.word)
    const form = post.isPrivate ? { from: room, to: everyone } : { from: everyone, to: room }
    await send(person, `/posts/${post.id}/space`, form)
    post.isPrivate = !post.isPrivate
    if (post.isPrivate) secrets.keepInRoom(post.word)
  }

  return {
    /** One act, chosen at random among those that are possible. */
    async act(): Promise<void> {
      const chance = random.next()
      const live = random.of(posts.filter(({ isDeleted }) => !isDeleted))
      const gone = random.of(posts.filter(({ isDeleted }) => isDeleted))
      if (!live || chance < 0.35) return publish()
      if (chance < 0.55) return edit(live)
      if (chance < 0.7) return remove(live)
      if (chance < 0.8 && gone) return restore(gone)
      if (chance < 0.87) return move(live)
      const part = chance < 0.94 ? 'answers' : 'comments'
      await send(person, `/posts/${live.id}/${part}`, { body: text(random.word()) })
    },
  }
}
