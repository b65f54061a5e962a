import type { PostState } from '~/features/posts/post-badges'
import { LINK_TYPES, LINK_WORDS, type LinkType } from './link-types'

/** A post as one step of a chain. */
export interface ChainPost extends PostState {
  id: string
  slug: string
  title: string
}

/** That one post came of another: a link, read from the earlier one. */
export interface ChainLink {
  fromId: string
  toId: string
  type: LinkType
}

export interface ChainStep {
  post: ChainPost
  /** How it came of the step above it, such as "Led to"; empty where a chain begins. */
  words: string
  /** Whether it is the post that is being read, one that stands further up already, or any other. */
  place: 'this' | 'above' | 'other'
  next: ChainStep[]
}

/**
 * Lays posts and the links between them out as trees that begin with what came first. A post that came of several is
 * drawn out under the first of them and named under the others, so it ends where links run in a circle.
 * @param thisId the post that is being read
 */
export function chainFrom(posts: ChainPost[], links: ChainLink[], thisId: string): ChainStep[] {
  const inOrder = [...posts].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const drawn = new Set<string>()

  function step(post: ChainPost, words: string): ChainStep {
    const { id } = post
    if (drawn.has(id)) return { post, words, place: id === thisId ? 'this' : 'above', next: [] }
    drawn.add(id)
    const next = inOrder.flatMap((later) => {
      const between = LINK_TYPES.filter((type) =>
        links.some((link) => link.type === type && link.toId === id && link.fromId === later.id),
      )
      return between.length > 0 ? [step(later, wordsOf(between))] : []
    })
    return { post, words, place: id === thisId ? 'this' : 'other', next }
  }

  const begins = (post: ChainPost) => !links.some(({ fromId }) => fromId === post.id)
  const roots = inOrder.filter(begins).map((post) => step(post, ''))
  // What is left runs in circles.
  const rest = [...inOrder].sort((a, b) => Number(b.id === thisId) - Number(a.id === thisId))
  return [...roots, ...rest.flatMap((post) => (drawn.has(post.id) ? [] : [step(post, '')]))]
}

function wordsOf(types: LinkType[]): string {
  const words = types.map((type) => LINK_WORDS[type].to)
  return words.map((said, at) => (at === 0 ? said : said.toLowerCase())).join(', ')
}
