import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { linkPosts, unlinkPosts } from '~/features/links/link-posts.server'
import type { LinkType } from '~/features/links/link-types'
import { linksOf } from '~/features/links/links-of.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { reviseForm } from '~/features/posts/post-form'
import { postPage } from '~/features/posts/post-page.server'
import { restorePost } from '~/features/posts/restore-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { db } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { inboxOf } from '../notifications/telling'
import { lessonFields } from '../posts/drafts'
import { lesson } from '../uses/entries'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const link = (who: Viewer, fromId: string, type: LinkType, to: string) => linkPosts(who, fromId, { type, to })
const seen = (who: Viewer, id: string) => linksOf(who, id).map(({ words, title }) => `${words} ${title}`)

describe('a link between two posts', () => {
  it('reads from both ends, is made from an address, and tells whoever keeps the other lesson', async () => {
    const [asha, lena] = [await person(), await person()]
    const older = await lesson(asha, { title: 'Drop it at once' })
    const newer = await lesson(lena, { title: 'Drop it a release later' })
    const { slug } = postPage(lena, older)
    const fields = {
      change: 'add',
      type: 'supersedes',
      to: `https://forum.example.com/posts/${older}/${slug}#uses`,
    }
    expect((await site.post(`/posts/${newer}/links`, lena, fields)).status).toBe(303)
    expect(seen(asha, newer)).toEqual(['Replaces Drop it at once'])
    expect(seen(asha, older)).toEqual(['Replaced by Drop it a release later'])
    expect(await inboxOf(asha)).toContain('replaced asked')
    const page = (await site.get(`/posts/${older}/${slug}`, asha)).text
    expect(page).toContain('A newer lesson replaces this one')
    await link(lena, newer, 'supersedes', older)
    expect(await db.postLink.count()).toBe(1)
    await unlinkPosts(lena, newer, { type: 'supersedes', to: older })
    await unlinkPosts(lena, newer, { type: 'supersedes', to: older })
    expect(seen(asha, older)).toEqual([])
  })

  it('survives a rename and a deletion, and shows nobody a post they may not read', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const from = await lesson(asha, { title: 'A first title' })
    const hidden = await post({ by: asha, kind: 'lesson', title: 'For the board', space: 'board' })
    const open = await post({ by: lena, kind: 'question', title: 'How do we?' })
    await link(asha, from, 'refines', hidden)
    await link(asha, from, 'follows', open)
    expect(seen(asha, from)).toEqual(['Came from How do we?', 'Refines For the board'])
    expect(seen(lena, from)).toEqual(['Came from How do we?'])
    await revisePost(
      asha,
      from,
      parseValues({ ...lessonFields({ title: 'Another title' }), revision: '1' }, reviseForm),
    )
    expect(seen(lena, open)).toEqual(['Led to Another title'])
    await deletePost(asha, from)
    expect(seen(lena, open)).toEqual([])
    await restorePost(await person({ role: 'moderator' }), from)
    expect(seen(lena, open)).toEqual(['Led to Another title'])
  })

  it('is refused from a post of somebody else, to itself, to nothing, between kinds, and in a circle', async () => {
    const [asha, lena] = [await person(), await person({ spaces: ['board'] })]
    const [a, b, c] = [await lesson(asha), await lesson(asha), await lesson(asha)]
    const question = await post({ by: asha })
    const hidden = await post({ by: lena, kind: 'lesson', space: 'board' })
    await expect(link(lena, a, 'refines', b)).rejects.toThrow(Forbidden)
    await expect(link(asha, hidden, 'refines', b)).rejects.toThrow(NotFound)
    for (const to of [a, hidden, 'nothing', 'aaaaaaaaaaaa', 'https://example.com/posts/short'])
      await expect(link(asha, a, 'refines', to)).rejects.toThrow(Invalid)
    await expect(link(asha, a, 'supersedes', question)).rejects.toThrow(Invalid)
    await expect(link(asha, question, 'contradicts', a)).rejects.toThrow(Invalid)
    await link(asha, a, 'supersedes', b)
    await link(asha, b, 'supersedes', c)
    await expect(link(asha, c, 'supersedes', a)).rejects.toThrow(Invalid)
    expect(await db.postLink.count()).toBe(2)
  })
})
