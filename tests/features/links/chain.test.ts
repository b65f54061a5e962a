import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { endorsePost } from '~/features/endorsements/endorse-post.server'
import type { ChainStep } from '~/features/links/chain'
import { chainOf } from '~/features/links/chain-of.server'
import { linkPosts } from '~/features/links/link-posts.server'
import type { LinkType } from '~/features/links/link-types'
import { deletePost } from '~/features/posts/delete-post.server'
import type { Kind } from '~/features/posts/post-kinds'
import { setClock } from '~/platform/clock.server'
import { queriesOf } from '~/platform/query-count.server'
import { loader } from '~/routes/posts.$id.$slug'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

let day = 0
/** A post of the next day, so that what came first is known. */
async function told(by: Viewer, title: string, kind: Kind = 'lesson', space?: string): Promise<string> {
  setClock(new Date(Date.UTC(2026, 0, ++day)))
  return post({ by, kind, title, space })
}

/** That one post came of another, the earlier one named last. */
const came = (by: Viewer, laterId: string, earlierId: string, type: LinkType = 'follows') =>
  linkPosts(by, laterId, { type, to: earlierId })

/** What somebody sees of a post's chain: a line for each step, moved in below what it came of. */
function seen(who: Viewer, id: string): string[] {
  const lines = (steps: ChainStep[], deep: number): string[] =>
    steps.flatMap(({ post: { title }, words, place, next }) => {
      const said = [words, place === 'this' ? 'this' : title, place === 'above' ? '(above)' : '']
      return ['.'.repeat(deep) + said.filter(Boolean).join(' '), ...lines(next, deep + 1)]
    })
  return lines(chainOf(who, id).steps, 0)
}

describe('how a post hangs together with others', () => {
  it('is told from what came first, three links far either way, as nested lists without a script', async () => {
    const asha = await person()
    const question = await told(asha, 'Is it safe?', 'question')
    const lesson = await told(asha, 'It was not')
    const experiment = await told(asha, 'A gate in the pipeline', 'experiment')
    const other = await told(asha, 'The gate for all teams')
    await came(asha, lesson, question)
    await came(asha, experiment, lesson)
    await came(asha, other, experiment)
    await came(asha, other, lesson, 'refines')
    const chain = ['Is it safe?', '.Led to It was not', '..Led to this', '...Led to The gate for all teams']
    expect(seen(asha, experiment)).toEqual([...chain, '..Refined by The gate for all teams (above)'])
    const far = await told(asha, 'Another year')
    await came(asha, far, other)
    expect(seen(asha, far)[0]).toBe('Is it safe?')
    const farther = await told(asha, 'And another')
    await came(asha, farther, far)
    expect(seen(asha, farther)[0]).toBe('It was not')
    expect(seen(asha, await told(asha, 'Alone'))).toEqual([])

    const { text } = await site.get(`/posts/${experiment}/a-post`, asha)
    const [card = ''] = text.slice(text.indexOf('How it hangs together')).split('</section>')
    expect(text).toContain('aria-current="page">This experiment')
    expect(card.match(/<ol class="chain">/g)?.length).toBe(card.match(/<\/ol>/g)?.length)
    expect(card.match(/<ol class="chain">/g)?.length).toBeGreaterThan(3)
  })

  it('goes through no post that one may not read, and does not tell that there is one', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const first = await told(asha, 'The beginning')
    const hidden = await told(asha, 'For the board', 'lesson', 'board')
    const last = await told(asha, 'The end')
    await came(asha, hidden, first)
    await came(asha, last, hidden)
    expect(seen(asha, last)).toEqual(['The beginning', '.Led to For the board', '..Led to this'])
    expect(seen(lena, last)).toEqual([])
    expect(seen(lena, first)).toEqual([])
    expect(chainOf(lena, last)).toEqual({ steps: [], more: false, replacedBy: null })
    expect((await site.get(`/posts/${last}/a-post`, lena)).text).not.toContain('For the board')
    await deletePost(asha, first)
    expect(seen(asha, last)).toEqual(['For the board', '.Led to this'])
  })

  it('ends where links run in a circle', async () => {
    const asha = await person()
    const [a, b, c] = [await told(asha, 'A'), await told(asha, 'B'), await told(asha, 'C')]
    await came(asha, b, a)
    await came(asha, c, b)
    await came(asha, a, c)
    expect(seen(asha, b)).toEqual(['this', '.Led to C', '..Led to A', '...Led to this'])
  })

  it('shows the twelve nearest, says that there are more, and takes two queries for any number', async () => {
    const asha = await person()
    const id = await told(asha, 'Read by all')
    const alone = await queriesOf(async () => chainOf(asha, id))
    expect(alone).toHaveLength(1)
    const newer = await told(asha, 'A better one')
    await came(asha, newer, id, 'supersedes')
    for (let n = 1; n <= 30; n++) await came(asha, await told(asha, `Lesson ${n}`), id, 'refines')
    const { steps, more, replacedBy } = chainOf(asha, id)
    expect(steps[0]?.next).toHaveLength(12)
    expect([more, replacedBy?.id]).toEqual([true, newer])
    expect(await queriesOf(async () => chainOf(asha, id))).toHaveLength(2)
    expect((await site.get(`/posts/${id}/a-post`, asha)).text).toContain('All its links')
  })

  it('costs the page of a post one query more, however many posts and endorsements there are', async () => {
    const [asha, devika, ines] = [
      await person(),
      await person({ role: 'moderator' }),
      await person({ role: 'admin' }),
    ]
    const id = await told(asha, 'Read by all')
    const onPage = async () => {
      const request = new Request(`http://localhost/posts/${id}/a-post`)
      const wanted = { context: { viewer: asha }, params: { id, slug: 'a-post' }, request }
      return (await queriesOf(() => loader(wanted as never))).length
    }
    const alone = await onPage()
    const said = { sentence: 'Read it.', objective: 'Fewer outages' }
    await endorsePost(devika, id, said)
    await came(asha, await told(asha, 'Lesson 0'), id)
    expect(await onPage()).toBe(alone + 1)
    await endorsePost(ines, id, said)
    for (let n = 1; n <= 12; n++) await came(asha, await told(asha, `Lesson ${n}`), id)
    expect(await onPage()).toBe(alone + 1)
  })
})
