import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { reviseAnswer } from '~/features/answers/revise-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { reviseComment } from '~/features/comments/revise-comment.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { movePost } from '~/features/posts/move-post.server'
import { reviseForm } from '~/features/posts/post-form'
import { revisePost } from '~/features/posts/revise-post.server'
import { db } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { again, defaultSpace, person, privateSpace } from '../../support/people'
import { post } from '../../support/posted'
import { openSite } from '../../support/site'
import { allowed, unnamedQuestion } from '../anonymity/unnamed'
import { running } from '../experiments/trials'
import { experimentFields, questionFields } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const edit = async (by: Viewer, id: string, fields: Record<string, string>) => {
  const { revision } = await db.post.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  return revisePost(
    by,
    id,
    parseValues({ ...questionFields(), ...fields, revision: String(revision) }, reviseForm),
  )
}

const plain = (html: string) =>
  html
    .replace(/<span class="visually-hidden">([^<]*)<\/span>/g, '($1)')
    .replace(/<\/?(del|ins)>/g, (tag) => tag.replace(/[<>]/g, '|'))
    .replace(/<!-- -->/g, '')

describe('the history of a text', () => {
  it('says who edited it, when and why, and what went and what came', async () => {
    const [asha, mo] = [await person({ name: 'Asha' }), await person({ name: 'Mo', role: 'moderator' })]
    const id = await post({ by: asha, title: 'How do we rotate the key?' })
    const sent = await site.post(`/posts/${id}/edit`, mo, {
      ...questionFields({ title: 'How do we rotate both keys?', body: 'The old text.' }),
      ...{ revision: '1', whyEdited: 'There are two.' },
    })
    expect(sent.status).toBe(302)
    const { text } = await site.get(`/posts/${id}/history`, asha)
    for (const words of ['Mo</a> edited it', '“There are two.”', 'Version 2', 'as it stands'])
      expect(text.replace(/<!-- -->/g, '')).toContain(words)
    expect(plain(text)).toContain('rotate |del|(Removed: )the key|/del||ins|(Added: )both keys|/ins|?')
    const first = await site.get(`/posts/${id}/history?version=1`, asha)
    expect(plain(first.text)).toContain('Asha</a> wrote it')
    const side = await site.get(`/posts/${id}/history?view=side`, asha)
    expect(side.text.split('diff-pair').length).toBeGreaterThan(2)
  })

  it('is kept of answers and comments too', async () => {
    const asha = await person({ name: 'Asha' })
    const id = await post({ by: asha })
    const answer = await postAnswer(asha, { postId: id, body: 'Two keys.', submissionKey: undefined })
    const comment = await addComment(asha, { on: { postId: id }, body: 'Which?', submissionKey: undefined })
    await reviseAnswer(asha, answer.id, { body: 'Three keys.', revision: 1, whyEdited: 'Counted again' })
    await reviseComment(asha, comment.id, { body: 'Which one?', revision: 1, whyEdited: 'Clearer' })
    const shown = plain((await site.get(`/answers/${answer.id}/history`, asha)).text)
    expect(shown).toContain('|del|(Removed: )Two|/del||ins|(Added: )Three|/ins| keys.')
    expect(shown).toContain('Counted again')
    expect((await site.get(`/comments/${comment.id}/history`, asha)).text).toContain('Clearer')
    const back = { version: '1', revision: '2', whyEdited: '' }
    expect((await site.post(`/answers/${answer.id}/history`, asha, back)).status).toBe(303)
    expect((await site.post(`/comments/${comment.id}/history`, asha, back)).status).toBe(303)
    expect(await db.answer.findFirst()).toMatchObject({ body: 'Two keys.', revision: 3 })
    expect(await db.comment.findFirst()).toMatchObject({ body: 'Which?', revision: 3 })
    expect((await site.get(`/answers/${answer.id}/history`, asha)).text.replace(/<!-- -->/g, '')).toContain(
      'brought version 1 back',
    )
  })

  it('lists twenty versions at a time', async () => {
    const asha = await person()
    const id = await post({ by: asha })
    for (let nth = 2; nth <= 45; nth++) await edit(asha, id, { body: `Text number ${nth}.` })
    const numbers = (text: string) =>
      [...text.matchAll(/<b>Version (\d+)<\/b>/g)].map(([, number]) => Number(number))
    const newest = (await site.get(`/posts/${id}/history`, asha)).text
    expect([numbers(newest)[0], numbers(newest).length]).toEqual([45, 20])
    expect(newest).toContain('history?from=25')
    expect(numbers((await site.get(`/posts/${id}/history?from=25`, asha)).text)).toHaveLength(20)
    const last = (await site.get(`/posts/${id}/history?from=5`, asha)).text
    expect(numbers(last)).toEqual([5, 4, 3, 2, 1])
    expect((await site.get(`/posts/${id}/history?version=99&from=x`, asha)).status).toBe(200)
  })

  it('is for those who read the text; of a deleted one for moderators', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const moderator = await person({ role: 'moderator' })
    const [open, hidden] = [await post({ by: asha }), await post({ by: asha, space: 'board' })]
    const status = async (id: string, who: Viewer) => (await site.get(`/posts/${id}/history`, who)).status
    expect([await status(open, lena), await status(hidden, lena), await status('nothing', lena)]).toEqual([
      ...[200, 404, 404],
    ])
    await deletePost(asha, open)
    expect([await status(open, asha), await status(open, lena), await status(open, moderator)]).toEqual([
      ...[404, 404, 200],
    ])
  })

  it('does not say the name of a space that the reader cannot read', async () => {
    const asha = await person({ spaces: ['board'] })
    const board = await privateSpace('board')
    const id = await post({ by: asha, space: 'board' })
    await edit(asha, id, { body: 'Said openly.', spaceId: await defaultSpace() })
    const name = (await db.space.findUniqueOrThrow({ where: { id: board } })).name
    expect((await site.get(`/posts/${id}/history`, asha)).text).toContain(name)
    const seen = (await site.get(`/posts/${id}/history`, await person())).text
    expect(seen).toContain('another space')
    expect(seen).not.toContain(name)
  })

  it('names the name that an author wrote under, and not the person', async () => {
    await allowed()
    const zoe = await person({ name: 'Zoe Quixworthy' })
    const id = await unnamedQuestion(zoe)
    await edit(await again(zoe), id, { body: 'Said otherwise.' })
    const { author } = await db.post.findUniqueOrThrow({ where: { id }, include: { author: true } })
    const { text } = await site.get(`/posts/${id}/history`, await person())
    expect(text).toContain(author.name)
    expect(text).not.toContain('Quixworthy')
  })
})

describe('bringing an older version back', () => {
  it('is an edit like any other, and leaves it where it is filed', async () => {
    const asha = await person({ spaces: ['board'] })
    const board = await privateSpace('board')
    const id = await post({ by: asha, title: 'The first title' })
    await edit(asha, id, { title: 'The second title' })
    const { spaceId } = await db.post.findUniqueOrThrow({ where: { id } })
    await movePost(asha, id, { from: spaceId, to: board })
    const sent = { version: '1', revision: '2', whyEdited: 'It was better' }
    expect((await site.post(`/posts/${id}/history`, asha, sent)).status).toBe(303)
    const now = await db.post.findUniqueOrThrow({ where: { id }, include: { revisions: true } })
    expect(now).toMatchObject({ title: 'The first title', revision: 3, spaceId: board })
    expect(now.revisions.at(-1)).toMatchObject({ restores: 1, why: 'It was better', byId: asha.id })
  })

  it('is refused to readers, when somebody edited it meanwhile, and to a version that never was', async () => {
    const [asha, lena] = [await person(), await person()]
    const id = await post({ by: asha })
    await edit(asha, id, { body: 'The second text.' })
    await edit(asha, id, { body: 'The third text.' })
    const restore = (who: Viewer, version: number, revision: number) =>
      site.post(`/posts/${id}/history`, who, { version: String(version), revision: String(revision) })
    expect((await restore(lena, 1, 3)).status).toBe(403)
    const late = await restore(asha, 1, 2)
    expect([late.status, late.text.includes('Somebody edited it since')]).toEqual([422, true])
    expect((await restore(asha, 9, 3)).status).toBe(404)
    expect(await db.post.findUnique({ where: { id } })).toMatchObject({ body: 'The third text.' })
  })

  it('leaves a locked plan locked', async () => {
    const asha = await person()
    const id = await running(asha)
    const before = await db.experiment.findUniqueOrThrow({ where: { postId: id } })
    const { revision, title } = await db.post.findUniqueOrThrow({ where: { id } })
    const edited = { kind: 'locked-experiment', title: 'Another title', revision: String(revision) }
    await revisePost(asha, id, parseValues(edited, reviseForm))
    const sent = { version: '1', revision: String(revision + 1) }
    expect((await site.post(`/posts/${id}/history`, asha, sent)).status).toBe(303)
    const now = await db.post.findUniqueOrThrow({ where: { id }, include: { experiment: true } })
    expect([now.title, now.experiment]).toEqual([title, before])
    expect(experimentFields().status).toBe('planned')
  })
})
