import { describe, expect, test } from 'vitest'
import { finder } from '~/features/finding/finder.server'
import { relatedPosts } from '~/features/finding/related.server'
import { suggestions } from '~/features/finding/suggestions.server'
import { transaction } from '~/platform/db.server'
import { again, person, privateSpace, topic } from '../../support/people'
import { facet, published, search, searchFor, titlesFor } from './searching'

/** A secret in the board's space, and somebody inside and outside of it. */
async function secret() {
  const spaceId = await privateSpace('board')
  await privateSpace('legal')
  await topic('merger')
  const insider = await person({ name: 'Ines', spaces: ['board'] })
  const outsider = await person({ name: 'Otto', spaces: ['legal'] })
  const title = 'When is the zanzibar merger announced?'
  const id = await published(insider, { title, topics: 'merger', spaceId })
  return { spaceId, insider, outsider, title, id }
}

describe('a private space', () => {
  test('its posts are found by its members', async () => {
    const { insider, title, id } = await secret()
    const page = await searchFor(insider, 'zanzibar')
    expect(page.posts.map((post) => [post.id, post.title])).toEqual([[id, title]])
    expect(page.total).toBe(1)
    expect(facet(page, 'topic')).toEqual([['merger', 1]])
    expect((await suggestions(insider, 'zanz')).posts).toHaveLength(1)
  })

  test('nobody else gets a hit, a total, a facet, a person or a suggestion out of it', async () => {
    const { outsider, spaceId } = await secret()
    for (const typed of ['zanzibar', 'topic:merger', 'in:board', `in:${spaceId}`, '']) {
      const page = await searchFor(outsider, typed)
      expect(page.posts, typed).toEqual([])
      expect(page.total, typed).toBe(0)
      expect(page.people, typed).toEqual([])
      expect(
        page.facets.flatMap(({ options }) => options),
        typed,
      ).toEqual([])
    }
    expect((await suggestions(outsider, 'zanz')).posts).toEqual([])
  })

  test('what facets count does not change by a post of it, whatever is typed and picked', async () => {
    const { insider, outsider, id } = await secret()
    await published(insider, { title: 'Is the zanzibar office open?', topics: 'merger' })
    const addresses = [
      '',
      'q=zanzibar',
      'q=topic:merger',
      'kind=lesson',
      'q=zanzibar&topic=merger',
      'when=week',
    ]
    const seen = () =>
      Promise.all(
        addresses.map(async (address) => {
          const { facets, total, nearest, named } = await search(outsider, address)
          return { facets, total, nearest: nearest?.posts.map((post) => post.id), named }
        }),
      )
    const besideIt = await seen()
    expect((await search(insider, 'q=zanzibar')).total).toBe(2)
    await transaction((tx) => tx.post.delete({ where: { id } }))
    await finder().apply({ upsert: [], remove: [id] })
    expect(await seen()).toEqual(besideIt)
  })

  test('asking for its posts by address changes nothing', async () => {
    const { outsider, spaceId } = await secret()
    for (const address of ['space=board', `space=${spaceId}`, 'q=zanzibar&space=board&space=everyone']) {
      const page = await search(outsider, address)
      expect(page.total, address).toBe(0)
      expect(page.posts, address).toEqual([])
    }
  })

  test('a private space and one that does not exist are answered alike', async () => {
    const { outsider } = await secret()
    const [there, nowhere] = [await searchFor(outsider, 'in:board'), await searchFor(outsider, 'in:bored')]
    expect(there.problems).toEqual(['There is no space called “board” that you can read.'])
    expect(nowhere.problems).toEqual(['There is no space called “bored” that you can read.'])
  })

  test('whoever loses their seat loses its posts at once', async () => {
    const { insider, spaceId } = await secret()
    await transaction((tx) =>
      tx.spaceMember.delete({ where: { spaceId_userId: { spaceId, userId: insider.id } } }),
    )
    const moved = await again(insider)
    expect(await titlesFor(moved, 'zanzibar')).toEqual([])
    expect((await suggestions(moved, 'zanz')).posts).toEqual([])
  })

  test('a post moved into it is shown to nobody outside, even before search has heard', async () => {
    const { insider, outsider, spaceId } = await secret()
    const id = await published(insider, { title: 'Where do we keep the quokka files?' })
    const near = await published(insider, { title: 'Who may open the quokka files?' })
    expect(await titlesFor(outsider, 'quokka')).toHaveLength(2)
    expect(await relatedPosts(outsider, near)).toMatchObject([{ id }])
    await transaction((tx) => tx.post.update({ where: { id }, data: { spaceId } }))
    const page = await searchFor(outsider, 'quokka')
    expect(page.posts.map((post) => post.id)).toEqual([near])
    expect(page.total).toBe(1)
    expect((await suggestions(outsider, 'quokka')).posts.map((post) => post.id)).toEqual([near])
    expect(await relatedPosts(outsider, near)).toEqual([])
  })

  test('related posts never come out of it', async () => {
    const { insider, outsider, id } = await secret()
    const open = await published(insider, { title: 'Is the zanzibar merger in the news?' })
    expect(await relatedPosts(insider, open)).toMatchObject([{ id }])
    expect(await relatedPosts(outsider, open)).toEqual([])
  })

  test('who answered in it is nobody’s clue outside', async () => {
    const { insider, outsider, spaceId } = await secret()
    await published(insider, {
      kind: 'lesson',
      title: 'The merger was announced late',
      topics: 'merger',
      spaceId,
    })
    const reader = await person({ spaces: ['board'] })
    await published(outsider, { title: 'Does the merger change my contract?', topics: 'merger' })
    expect((await searchFor(reader, 'merger')).people.map(({ id }) => id)).toEqual([insider.id])
    expect((await searchFor(await person(), 'merger')).people).toEqual([])
  })
})
